import type { OrdersFilter } from '@/api/model';
import { isDay } from '@/components/dates';
import { type Filters, oneOf } from '@/components/list/url-filter';

export const FILTERS = ['q', 'state', 'customer', 'from', 'to', 'sort'] as const;

export type OrderFilters = Filters<(typeof FILTERS)[number]>;

export const STATES = ['draft', 'confirmed', 'cancelled'] as const;
const SORTS = ['orderedOn', '-orderedOn', 'total', '-total', 'createdAt', '-createdAt'] as const;

export const DEFAULT_SORT = '-orderedOn';

/** What the address says, as the API wants it; what makes no sense is left out. */
export function ordersFilter(filters: OrderFilters): OrdersFilter {
  return {
    q: filters.q,
    state: oneOf(filters.state, STATES),
    customerId: filters.customer,
    orderedFrom: dayOf(filters.from),
    orderedTo: dayOf(filters.to),
    sort: oneOf(filters.sort, SORTS) ?? DEFAULT_SORT,
  };
}

/** Whether the rows are fewer than all, so that an empty list does not mean that there are no orders. */
export function isFiltered(filter: OrdersFilter): boolean {
  const { sort, ...filters } = filter;
  return Object.values(filters).some((value) => value !== undefined);
}

function dayOf(text: string | undefined): string | undefined {
  return text !== undefined && isDay(text) ? text : undefined;
}
