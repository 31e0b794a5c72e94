import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import {
  franchisesKey,
  networkFranchiseQuery,
  provisionFranchise,
  provisioningQuery,
} from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { type RunningAct, useAct } from '@/components/acts/useAct';

/** Sets a franchise up, for the first time or from the step that failed. */
export function useSetup({ value: { id }, etag }: Versioned<Franchise>): RunningAct {
  const queries = useQueryClient();
  return useAct({
    intent: `hq.franchise.${id}.provision`,
    content: etag,
    run: (key) => provisionFranchise(id, key, etag),
    record: networkFranchiseQuery(id).queryKey,
    onSuccess: async (setup) => {
      queries.setQueryData(provisioningQuery(id).queryKey, setup);
      await queries.invalidateQueries({ queryKey: franchisesKey });
    },
  });
}

/** When the setup or the purge ends by itself, what was read before is out of date. */
export function useFreshAfterJob({ id, state }: Franchise): void {
  const queries = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    const ended = before.current !== state && (before.current === 'provisioning' || state === 'purged');
    before.current = state;
    if (!ended) return;
    for (const part of [['list'], ['history', id], ['provisioning', id]]) {
      void queries.invalidateQueries({ queryKey: [...franchisesKey, ...part] });
    }
  }, [id, state, queries]);
}
