import { useMutation, useQueryClient } from '@tanstack/react-query';
import { withIntent } from '@/api/intent';
import { migrationsKey, retryMigration } from '@/api/migrations';
import type { Migration } from '@/api/model';
import { useOnce } from '@/components/useOnce';

export interface MigrationRetry {
  start: (migration: Migration) => void;
  /** The one that is being ordered. */
  ordering: string | undefined;
  error: unknown;
  again: () => void;
}

/** Orders retries; what is shown of the migrations is read anew after each, also where somebody else was faster. */
export function useMigrationRetry(): MigrationRetry {
  const queries = useQueryClient();
  const once = useOnce();
  const mutation = useMutation({
    mutationFn: ({ franchiseId, state, attempts, startedAt }: Migration) =>
      withIntent(`hq.franchise.${franchiseId}.migration`, [state, attempts, startedAt], (key) =>
        retryMigration(franchiseId, key),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: migrationsKey }),
  });
  // The page shows the error that the mutation keeps.
  const start = (migration: Migration) =>
    void once(() => mutation.mutateAsync(migration).catch(() => undefined));
  return {
    start,
    ordering: mutation.isPending ? mutation.variables.franchiseId : undefined,
    error: mutation.error,
    again: () => mutation.variables !== undefined && start(mutation.variables),
  };
}
