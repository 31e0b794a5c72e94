import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read, readVersioned } from './client';
import type { Migration, MigrationsFilter } from './model';
import { cursorPaging, pageQuery } from './paging';

/** How often what goes on by itself is looked at. */
const LIVE = 1_000;

export const migrationsKey = ['migrations'] as const;

export const migrationsQuery = (filter: MigrationsFilter) =>
  infiniteQueryOptions({
    queryKey: [...migrationsKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(client.GET('/migrations', { params: { query: pageQuery(filter, pageParam) }, signal })),
    ...cursorPaging,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items, counts }) => counts.migrating > 0 || items.some(isUnderWay)) ? LIVE : false,
  });

export const migrationQuery = (franchiseId: string) =>
  queryOptions({
    queryKey: [...migrationsKey, 'one', franchiseId],
    queryFn: ({ signal }) => read(client.GET('/franchises/{franchiseId}/migration', of(franchiseId, signal))),
    refetchInterval: ({ state: { data } }) => (data !== undefined && isUnderWay(data) ? LIVE : false),
  });

/** Whether it will change by itself. */
export function isUnderWay({ state, retryUnderWay }: Migration): boolean {
  return retryUnderWay || state === 'migrating';
}

/** Has one migrated again, as it is now: a list does not tell the version of each. */
export async function retryMigration(franchiseId: string, key: string) {
  const { etag } = await readVersioned(client.GET('/franchises/{franchiseId}/migration', of(franchiseId)));
  return read(
    client.POST('/franchises/{franchiseId}/migration/retry', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

function of(franchiseId: string, signal?: AbortSignal) {
  return { params: { path: { franchiseId } }, ...(signal && { signal }) };
}
