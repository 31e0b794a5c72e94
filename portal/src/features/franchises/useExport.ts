import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import {
  exportQuery,
  franchisesKey,
  isBeingExported,
  networkFranchiseQuery,
  startExport,
} from '@/api/franchises';
import type { Franchise, FranchiseExport, Versioned } from '@/api/model';
import { type RunningAct, useAct } from '@/components/acts/useAct';

/** Has the data of a franchise that leaves exported, for the first time or again. */
export function useExport({ value: { id }, etag }: Versioned<Franchise>): RunningAct {
  const queries = useQueryClient();
  return useAct({
    intent: `hq.franchise.${id}.export`,
    content: etag,
    run: (key) => startExport(id, key, etag),
    record: networkFranchiseQuery(id).queryKey,
    onSuccess: async (ordered) => {
      queries.setQueryData(exportQuery(id).queryKey, ordered);
      await queries.invalidateQueries({ queryKey: franchisesKey });
    },
  });
}

/** When an export ends by itself, other things can be done with the franchise than before. */
export function useFreshAfterExport(current: FranchiseExport | undefined): void {
  const queries = useQueryClient();
  const underWay = current !== undefined && isBeingExported(current);
  const before = useRef(underWay);
  useEffect(() => {
    const ended = before.current && !underWay;
    before.current = underWay;
    if (ended) void queries.invalidateQueries({ queryKey: franchisesKey });
  }, [underWay, queries]);
}
