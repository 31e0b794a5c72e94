import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './detail.module.css';

export interface Fact {
  label: string;
  /** A fact that is not known is not shown. */
  value: ReactNode | undefined;
}

export function Facts({ facts }: { facts: Fact[] }) {
  const known = facts.filter(({ value }) => value !== undefined && value !== '');
  return (
    <dl className={classes.list}>
      {known.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The shape of a detail page that is on its way. */
export function DetailSkeleton() {
  return (
    <div className={classes.layout} aria-busy>
      <div className={classes.content}>
        <Skeleton height={28} width="40%" />
        <Skeleton height={220} />
      </div>
      <div className={classes.facts}>
        <Skeleton height={180} />
      </div>
    </div>
  );
}
