import { describe, expect, it } from 'vitest';
import { countOf, migrationsFilter, sumOf } from './migrations-filter';

const counts = { current: 197, behind: 1, migrating: 0, failed: 2 };

describe('the views of migrations', () => {
  it('take from the address what makes sense', () => {
    expect(migrationsFilter({ state: 'migration_failed' })).toEqual({ state: 'migration_failed' });
    expect(migrationsFilter({ state: 'none' })).toEqual({ state: undefined });
  });

  it('know how many there are of each, and of all', () => {
    expect(countOf(counts, 'migration_failed')).toBe(2);
    expect(countOf(counts, 'behind')).toBe(1);
    expect(sumOf(counts)).toBe(200);
  });
});
