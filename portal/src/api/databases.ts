import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client';
import { franchisesKey } from './franchises';

const LIVE = 1_000;

/** The databases that franchises lie in, the home database first. */
export const databasesQuery = () =>
  queryOptions({
    queryKey: ['databases'],
    queryFn: async ({ signal }) => (await read(client.GET('/databases', { signal }))).items,
    staleTime: 60_000,
  });

/** The last move of a franchise, live as long as it goes on; null for one that never moved. */
export const moveQuery = (franchiseId: string) =>
  queryOptions({
    queryKey: [...franchisesKey, 'move', franchiseId],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        client.GET('/franchises/{franchiseId}/moves', { params: { path: { franchiseId } }, signal }),
      );
      return items[0] ?? null;
    },
    refetchInterval: ({ state: { data } }) => (data && isUnderWay(data.status) ? LIVE : false),
  });

export function isUnderWay(status: string): boolean {
  return status === 'scheduled' || status === 'running';
}

export function moveFranchise(franchiseId: string, key: string, etag: string, database: string) {
  return read(
    client.POST('/franchises/{franchiseId}/move', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
      body: { database },
    }),
  );
}
