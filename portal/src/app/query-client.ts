import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { meQuery, standingKeys } from '@/api/franchises';
import {
  isClosedByMigration,
  isOffboarding,
  isRefusal,
  isSuspended,
  Refusal,
  Unreachable,
} from '@/api/refusal';

const RETRIES = 2;

export const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: (error, { queryKey }) => readStandingAnew(error, queryKey) }),
  mutationCache: new MutationCache({ onError: (error) => readStandingAnew(error) }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      gcTime: 15 * 60_000,
      retry: (failures, error) => failures < RETRIES && mayPass(error),
      retryDelay: (failures) => 500 * 2 ** failures,
    },
    // A change is never repeated behind the person's back, and fails at once when there is no connection.
    mutations: { retry: false, networkMode: 'always' },
  },
});

function mayPass(error: Error): boolean {
  if (error instanceof Unreachable) return true;
  if (isClosedByMigration(error)) return false;
  return error instanceof Refusal && (error.status >= 500 || error.status === 429);
}

/** The answer says that the franchise has been suspended, closed or sent on its way since the page has asked. */
function readStandingAnew(error: Error, asked: readonly unknown[] = []): void {
  // What was there and is not may be the person's place in the franchise.
  if (isRefusal(error, 404)) void queryClient.invalidateQueries({ queryKey: meQuery().queryKey });
  if (!isSuspended(error) && !isOffboarding(error) && !isClosedByMigration(error)) return;
  for (const queryKey of standingKeys) {
    if (queryKey[0] !== asked[0]) void queryClient.invalidateQueries({ queryKey });
  }
}
