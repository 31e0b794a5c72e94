import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Money, OrderTotals } from '@/api/model';
import { previewOrder } from '@/api/orders';
import { useFranchise } from '@/components/session';
import { type LineValues, lineInput } from './order-values';

export interface LivePrices {
  totals: OrderTotals | undefined;
  /** By the line's key; a line that is not complete has none. */
  lineTotals: Map<string, Money>;
  /** Whether the figures belong to an earlier state of the lines. */
  stale: boolean;
  error: unknown;
}

/** The server's totals while lines are typed: the figures of the order that would be placed, never our own sums. */
export function useOrderPreview(lines: LineValues[]): LivePrices {
  const { id } = useFranchise();
  const complete = useMemo(
    () =>
      lines.flatMap((line) => {
        const input = lineInput(line);
        return input === undefined ? [] : [{ key: line.key, input }];
      }),
    [lines],
  );
  const wanted = JSON.stringify(complete);
  const [asked] = useDebouncedValue(wanted, 250);

  const query = useQuery({
    queryKey: ['order-preview', id, asked],
    queryFn: async ({ signal }) => {
      const sent = JSON.parse(asked) as typeof complete;
      const preview = await previewOrder(
        id,
        sent.map(({ input }) => input),
        signal,
      );
      return { preview, keys: sent.map(({ key }) => key) };
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    gcTime: 60_000,
    retry: false,
  });

  const lineTotals = useMemo(() => {
    const totals = new Map<string, Money>();
    query.data?.keys.forEach((key, index) => {
      const line = query.data.preview.lines[index];
      if (line !== undefined) totals.set(key, line.total);
    });
    return totals;
  }, [query.data]);

  return {
    totals: query.data?.preview.totals,
    lineTotals,
    stale: asked !== wanted || query.isPlaceholderData,
    error: query.error,
  };
}
