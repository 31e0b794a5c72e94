import { Skeleton, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './figures.module.css';

/** Figures beside each other; each is a {@link Tile}. */
export function Tiles({ children }: { children: ReactNode }) {
  return <dl className={classes.tiles}>{children}</dl>;
}

export function TilesSkeleton({ count }: { count: number }) {
  return (
    <div className={classes.tiles} aria-busy>
      {Array.from({ length: count }, (_, tile) => `tile ${tile}`).map((tile) => (
        <Skeleton key={tile} height={92} radius="lg" />
      ))}
    </div>
  );
}

export function Tile({
  label,
  value,
  note,
  to,
}: {
  label: string;
  value: string;
  note: string;
  to?: string;
}) {
  return (
    <div className={classes.tile}>
      <dt>{label}</dt>
      <dd>
        <span className={classes.figure}>{to === undefined ? value : <Link to={to}>{value}</Link>}</span>
        {note !== '' && (
          <Text span size="xs" c="dimmed" display="block">
            {note}
          </Text>
        )}
      </dd>
    </div>
  );
}
