import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { memo } from 'react';
import { Link, useNavigate } from 'react-router';
import table from '../table.module.css';
import { texts } from '../texts';
import { type Column, nextSort, sortDirection } from './columns';
import classes from './list.module.css';

interface RecordTableProps<T extends { id: string }> {
  label: string;
  columns: Column<T>[];
  /** Undefined while the first rows are on their way. */
  rows: T[] | undefined;
  hrefOf: ((row: T) => string) | undefined;
  sort?: string | undefined;
  onSort?: ((sort: string) => void) | undefined;
}

/** Dense rows, each opening its record: by a click anywhere, or by the link in its first cell. */
export function RecordTable<T extends { id: string }>(props: RecordTableProps<T>) {
  const { label, columns, rows, hrefOf, sort, onSort } = props;
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <table aria-label={label} className={`${table.table} ${classes.table}`} aria-busy={rows === undefined}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              style={{ width: `${(100 * column.width) / total}%` }}
              data-align={column.align}
              aria-sort={
                sort === undefined || column.sort === undefined ? undefined : sortDirection(column, sort)
              }
            >
              {sort !== undefined && column.sort !== undefined ? (
                <SortButton column={column} sort={sort} onSort={onSort} />
              ) : (
                column.header
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows === undefined
          ? Array.from({ length: 10 }, (_, row) => <SkeletonRow key={row} columns={columns} />)
          : rows.map((row) => <Row key={row.id} row={row} columns={columns} href={hrefOf?.(row)} />)}
      </tbody>
    </table>
  );
}

function SortButton<T>(props: {
  column: Column<T>;
  sort: string;
  onSort: ((sort: string) => void) | undefined;
}) {
  const { column, sort, onSort } = props;
  const direction = sortDirection(column, sort);
  const Icon = direction === 'none' ? IconSelector : direction === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <UnstyledButton
      className={classes.sort}
      data-sorted={direction !== 'none' || undefined}
      title={texts.list.sortBy(column.header)}
      onClick={() => onSort?.(nextSort(column, sort))}
    >
      {column.header}
      <Icon size={14} aria-hidden />
    </UnstyledButton>
  );
}

interface RowProps<T> {
  row: T;
  columns: Column<T>[];
  href: string | undefined;
}

/** Drawn anew only when its record changes: a long list has many. */
const Row = memo(PlainRow) as typeof PlainRow;

function PlainRow<T>({ row, columns, href }: RowProps<T>) {
  const navigate = useNavigate();
  const open = (event: React.MouseEvent) => {
    const onControl = (event.target as HTMLElement).closest('a, button') !== null;
    const selecting = window.getSelection()?.toString() !== '';
    if (href === undefined || onControl || selecting) return;
    if (event.ctrlKey || event.metaKey) window.open(href, '_blank', 'noopener');
    else navigate(href);
  };
  return (
    <tr onClick={open} data-opens={href !== undefined || undefined}>
      {columns.map((column, index) => (
        <td key={column.id} data-align={column.align}>
          {index === 0 && href !== undefined ? (
            <Link to={href} className={classes.opener}>
              {column.cell(row)}
            </Link>
          ) : (
            column.cell(row)
          )}
        </td>
      ))}
    </tr>
  );
}

function SkeletonRow<T>({ columns }: { columns: Column<T>[] }) {
  return (
    <tr>
      {columns.map((column, index) => (
        <td key={column.id} data-align={column.align}>
          <Skeleton height={12} width={index === 0 ? '70%' : '50%'} className={classes.bone} />
        </td>
      ))}
    </tr>
  );
}
