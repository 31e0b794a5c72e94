import type { ReactNode } from 'react';

export interface Column<T> {
  id: string;
  header: string;
  cell: (row: T) => ReactNode;
  /** A share of the table's width, in percent of what the visible columns ask for together. */
  width: number;
  align?: 'right';
  /** The server's name for sorting by this column. */
  sort?: string;
  /** The direction of the first click on its header. */
  descendingFirst?: boolean;
  /** Whether it can be chosen away; the column that names the row can't. */
  always?: boolean;
  /** Shown only when chosen. */
  extra?: boolean;
}

export function shownColumns<T>(
  columns: readonly Column<T>[],
  chosen: readonly string[] | undefined,
): Column<T>[] {
  if (chosen === undefined) return columns.filter((column) => column.extra !== true);
  return columns.filter((column) => column.always === true || chosen.includes(column.id));
}

/** The sort after a click on a column's header: its first direction, then the other one. */
export function nextSort(column: { sort?: string; descendingFirst?: boolean }, current: string): string {
  const up = column.sort ?? '';
  const down = `-${up}`;
  if (current === up) return down;
  if (current === down) return up;
  return column.descendingFirst === true ? down : up;
}

export function sortDirection(
  column: { sort?: string },
  current: string,
): 'ascending' | 'descending' | 'none' {
  if (column.sort === undefined) return 'none';
  if (current === column.sort) return 'ascending';
  return current === `-${column.sort}` ? 'descending' : 'none';
}
