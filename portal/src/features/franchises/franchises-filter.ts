import type { FranchisesFilter } from '@/api/model';
import { type Filters, oneOf } from '@/components/list/url-filter';

export const FILTERS = ['q', 'state', 'sort'] as const;

export type FranchiseFilters = Filters<(typeof FILTERS)[number]>;

/** The saved views, in the order of a franchise's life. */
export const STATES = [
  'active',
  'requested',
  'provisioning',
  'provisioning_failed',
  'suspended',
  'offboarding',
  'archived',
  'purged',
] as const;
const SORTS = ['name', '-name', 'createdAt', '-createdAt', 'lastActivityAt', '-lastActivityAt'] as const;

export const DEFAULT_SORT = 'name';

/** What the address says, as the API wants it; what makes no sense is left out. */
export function franchisesFilter(filters: FranchiseFilters): FranchisesFilter {
  return {
    q: filters.q,
    state: oneOf(filters.state, STATES),
    sort: oneOf(filters.sort, SORTS) ?? DEFAULT_SORT,
  };
}
