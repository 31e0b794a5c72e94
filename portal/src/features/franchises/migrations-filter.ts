import type { MigrationCounts, MigrationsFilter } from '@/api/model';
import { type Filters, oneOf } from '@/components/list/url-filter';

export const FILTERS = ['state'] as const;

/** The saved views: first those that need somebody. */
export const STATES = ['migration_failed', 'behind', 'migrating', 'current'] as const;

/** What the address says, as the API wants it; what makes no sense is left out. */
export function migrationsFilter(filters: Filters<(typeof FILTERS)[number]>): MigrationsFilter {
  return { state: oneOf(filters.state, STATES) };
}

export function countOf(counts: MigrationCounts, state: (typeof STATES)[number]): number {
  return state === 'migration_failed' ? counts.failed : counts[state];
}

export function sumOf(counts: MigrationCounts): number {
  return STATES.reduce((sum, state) => sum + countOf(counts, state), 0);
}
