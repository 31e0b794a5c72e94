import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { withIntent } from '@/api/intent';
import { isRefusal } from '@/api/refusal';
import { useOnce } from '../useOnce';

export interface Act<T> {
  /** Names the act on this very record, for its Idempotency-Key. */
  intent: string;
  /** What the act would be done with: the same content is the same intent. */
  content: unknown;
  run: (key: string) => Promise<T>;
  onSuccess: (answer: T) => unknown;
  /** The record, which is read anew when it is not what the page shows. */
  record: QueryKey;
}

export interface RunningAct {
  start: () => void;
  running: boolean;
  error: unknown;
}

/** A transition of a record under one Idempotency-Key. */
export function useAct<T>({ intent, content, run, onSuccess, record }: Act<T>): RunningAct {
  const queries = useQueryClient();
  const once = useOnce();
  const mutation = useMutation({
    mutationFn: () => withIntent(intent, content, run),
    onSuccess,
    onError: async (error) => {
      const outOfDate = isRefusal(error, 412) || isRefusal(error, 409);
      if (outOfDate) await queries.invalidateQueries({ queryKey: record });
    },
  });
  return {
    // The page shows the error that the mutation keeps.
    start: () => void once(() => mutation.mutateAsync().catch(() => undefined)),
    running: mutation.isPending,
    error: mutation.error,
  };
}
