import { useQueryClient } from '@tanstack/react-query';
import { meQuery } from '@/api/franchises';
import { actOnSupport, type SupportAct, supportKey } from '@/api/support';
import { type RunningAct, useAct } from '@/components/acts/useAct';
import { notify } from '@/components/notify';
import { texts } from '../texts';

interface OneAct {
  franchiseId: string;
  id: string;
  act: SupportAct;
  onDone?: () => void;
}

/** Something that is done with an open support access; what depends on it is read anew. */
export function useSupportAct({ franchiseId, id, act, onDone }: OneAct): RunningAct {
  const queries = useQueryClient();
  return useAct({
    intent: `support.${id}.${act}`,
    content: act,
    run: (key) => actOnSupport(franchiseId, id, act, key),
    record: supportKey(franchiseId),
    onSuccess: async () => {
      notify(texts.support.done[act]);
      onDone?.();
      await Promise.all([
        queries.invalidateQueries({ queryKey: supportKey(franchiseId) }),
        queries.invalidateQueries({ queryKey: meQuery().queryKey }),
      ]);
    },
  });
}
