import { useQueryClient } from '@tanstack/react-query';
import { franchisesKey, networkFranchiseQuery } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { type Act, type RunningAct, useAct } from '@/components/acts/useAct';
import { notify } from '@/components/notify';

interface FranchiseAct extends Pick<Act<Versioned<Franchise>>, 'content' | 'run'> {
  franchiseId: string;
  name: 'suspend' | 'resume' | 'offboard' | 'archive' | 'request-purge' | 'withdraw-purge' | 'purge';
  said: (franchise: Franchise) => string;
  onDone?: () => void;
}

/** A transition of a franchise; its history and the lists are read anew after it. */
export function useFranchiseAct({ franchiseId, name, content, run, said, onDone }: FranchiseAct): RunningAct {
  const queries = useQueryClient();
  const one = networkFranchiseQuery(franchiseId).queryKey;
  return useAct({
    intent: `hq.franchise.${franchiseId}.${name}`,
    content,
    run,
    record: one,
    onSuccess: async (answer) => {
      queries.setQueryData(one, answer);
      notify(said(answer.value));
      onDone?.();
      await queries.invalidateQueries({
        queryKey: franchisesKey,
        predicate: ({ queryKey }) => queryKey[1] !== 'one',
      });
    },
  });
}
