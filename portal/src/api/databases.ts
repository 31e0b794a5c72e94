import { queryOptions } from '@tanstack/react-query';
import { client, read } from './client';

/** The databases that franchises lie in, the home database first. */
export const databasesQuery = () =>
  queryOptions({
    queryKey: ['databases'],
    queryFn: async ({ signal }) => (await read(client.GET('/databases', { signal }))).items,
    staleTime: 60_000,
  });
