import type { QueryClient } from '@tanstack/react-query';
import { franchiseQuery } from '@/api/franchises';
import { locationQuery, locationsKey } from '@/api/locations';
import type { Location, Versioned } from '@/api/model';

/** Shows a location as it is now, also in lists and where records offer it; another one may have stopped being primary. */
export async function rememberLocation(
  queries: QueryClient,
  franchiseId: string,
  location: Versioned<Location>,
): Promise<void> {
  const own = locationQuery(franchiseId, location.value.id).queryKey;
  queries.setQueryData(own, location);
  await Promise.all([
    queries.invalidateQueries({
      queryKey: locationsKey(franchiseId),
      predicate: ({ queryKey }) => queryKey.join() !== own.join(),
    }),
    queries.invalidateQueries({ queryKey: franchiseQuery(franchiseId).queryKey }),
  ]);
}
