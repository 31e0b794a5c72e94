import { lazy, Suspense, useSyncExternalStore } from 'react';
import { texts } from './texts';

const load = () => import('@mantine/notifications');
const Notifications = lazy(() => load().then((module) => ({ default: module.Notifications })));

let needed = false;
const listeners = new Set<() => void>();

/** Says that something was done. The script that shows it is loaded when there is something to say. */
export function notify(message: string): void {
  needed = true;
  for (const listener of listeners) listener();
  void load().then(({ notifications }) =>
    notifications.show({
      message,
      color: 'green',
      autoClose: 5000,
      closeButtonProps: { 'aria-label': texts.actions.close },
    }),
  );
}

export function NotificationArea() {
  const mounted = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => needed,
  );
  // Below dialogs, whose acts it must not cover; base.css says where it stands.
  return <Suspense>{mounted && <Notifications position="bottom-left" limit={3} zIndex={150} />}</Suspense>;
}
