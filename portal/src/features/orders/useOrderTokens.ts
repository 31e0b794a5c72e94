import { useQuery } from '@tanstack/react-query';
import { customerQuery } from '@/api/customers';
import { isDay, shortDay } from '@/components/dates';
import type { Token } from '@/components/list/FilterTokens';
import { useFranchise } from '@/components/session';
import type { OrderFilters } from './orders-filter';
import { texts } from './texts';

/** The filters of the address in words; the saved views are tabs and need none. */
export function useOrderTokens(filters: OrderFilters, change: (changes: OrderFilters) => void): Token[] {
  const { id, can } = useFranchise();
  const { data: customer } = useQuery({
    ...customerQuery(id, filters.customer ?? ''),
    enabled: filters.customer !== undefined && can('customers:read'),
  });
  const tokens: Token[] = [];
  const add = (filter: keyof OrderFilters, label: string) =>
    tokens.push({
      id: filter,
      label,
      remove: () => change({ [filter]: undefined }),
    });

  if (filters.q !== undefined) add('q', texts.tokens.q(filters.q));
  if (filters.customer !== undefined) add('customer', texts.tokens.customer(customer?.value.name ?? '…'));
  if (filters.from !== undefined && isDay(filters.from))
    add('from', texts.tokens.from(shortDay(filters.from)));
  if (filters.to !== undefined && isDay(filters.to)) add('to', texts.tokens.to(shortDay(filters.to)));
  return tokens;
}
