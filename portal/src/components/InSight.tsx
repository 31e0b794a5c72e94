import type { ReactNode } from 'react';
import classes from './InSight.module.css';

/** Something that has just come up and has to be read, wherever the page was scrolled to. */
export function InSight({ children }: { children: ReactNode }) {
  return (
    <div ref={show} className={classes.inSight}>
      {children}
    </div>
  );
}

function show(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
