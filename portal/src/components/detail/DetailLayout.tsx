import type { ReactNode } from 'react';
import classes from './detail.module.css';

interface DetailLayoutProps {
  /** What the record is about. */
  children: ReactNode;
  /** People, dates and money, at the right. */
  facts: ReactNode;
  /** What happened to it, below. */
  below?: ReactNode;
}

export function DetailLayout({ children, facts, below }: DetailLayoutProps) {
  return (
    <div className={classes.layout}>
      <div className={classes.content}>{children}</div>
      <aside className={classes.facts}>{facts}</aside>
      {below !== undefined && <div className={classes.below}>{below}</div>}
    </div>
  );
}
