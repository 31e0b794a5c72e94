import type { ReactNode } from 'react';
import classes from './list.module.css';

export function Toolbar({ children }: { children: ReactNode }) {
  return <div className={classes.toolbar}>{children}</div>;
}

/** Pushes what follows to the end of the toolbar. */
export function ToolbarSpace() {
  return <span className={classes.grow} />;
}
