import { describe, expect, it } from 'vitest';
import { type Column, nextSort, shownColumns, sortDirection } from './columns';

const column = (id: string, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  id,
  header: id,
  width: 1,
  cell: () => null,
  ...more,
});

describe('the columns of a list', () => {
  const columns = [column('name', { always: true }), column('city'), column('fax', { extra: true })];

  it('leave the extra ones out until somebody chooses', () => {
    expect(shownColumns(columns, undefined).map(({ id }) => id)).toEqual(['name', 'city']);
  });

  it('are the chosen ones, and always the one that names the row', () => {
    expect(shownColumns(columns, ['fax']).map(({ id }) => id)).toEqual(['name', 'fax']);
  });
});

describe('sorting by a column', () => {
  const total = { sort: 'total', descendingFirst: true };

  it('begins with the direction that is of more use, then turns round', () => {
    expect(nextSort(total, 'name')).toBe('-total');
    expect(nextSort(total, '-total')).toBe('total');
    expect(nextSort({ sort: 'name' }, '-total')).toBe('name');
  });

  it('tells its direction', () => {
    expect(['total', '-total', 'name'].map((sort) => sortDirection(total, sort))).toEqual([
      'ascending',
      'descending',
      'none',
    ]);
  });
});
