import { lazy, type ReactNode, Suspense } from 'react';
import { preload } from '../preload';

export interface DialogProps {
  title: string;
  size?: 'sm' | 'md' | 'lg';
  /** Without it the dialog can only be left by its actions. */
  onClose?: () => void;
  actions: ReactNode;
  children: ReactNode;
}

const load = () => import('./ModalDialog');
const ModalDialog = lazy(() => load().then((module) => ({ default: module.ModalDialog })));

/** A question that has to be answered before one goes on. Its script is not part of the first load. */
export function Dialog(props: DialogProps) {
  return (
    <Suspense>
      <ModalDialog {...props} />
    </Suspense>
  );
}

/** Has the script at hand before the first dialog is needed. */
export function preloadDialogs(): void {
  preload(load);
}
