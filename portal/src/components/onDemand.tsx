import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { preload } from './preload';

/** What a trigger has to react to before its menu is there. */
export interface Near {
  onPointerEnter: () => void;
  onFocus: () => void;
  onClick: () => void;
}

interface OnDemand<P> {
  load: () => Promise<ComponentType<P>>;
  /** The same button that opens the menu once it is there. */
  trigger: (props: P, near: Near) => ReactNode;
}

/**
 * A menu or popover whose script is loaded when somebody comes near its button, so that the first load of a page does not
 * wait for it. The loaded component starts opened.
 */
export function onDemand<P extends object>({ load, trigger }: OnDemand<P>): ComponentType<P> {
  const Loaded = lazy(() => load().then((component) => ({ default: component })));
  return function OnDemand(props: P) {
    const [used, setUsed] = useState(false);
    const placeholder = trigger(props, {
      onPointerEnter: () => preload(load),
      onFocus: () => preload(load),
      onClick: () => setUsed(true),
    });
    return <Suspense fallback={placeholder}>{used ? <Loaded {...props} /> : placeholder}</Suspense>;
  };
}
