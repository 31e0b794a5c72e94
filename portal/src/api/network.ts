import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, read } from './client';
import type { NetworkAuditFilter } from './model';
import { cursorPaging, pageQuery } from './paging';

/** How often somebody who looks at the network sees it anew. */
const LIVE = 15_000;

export const networkKey = ['network'] as const;

export const networkQuery = () =>
  queryOptions({
    queryKey: [...networkKey, 'overview'],
    queryFn: ({ signal }) => read(client.GET('/network', { signal })),
    refetchInterval: LIVE,
  });

export const networkAuditQuery = (filter: NetworkAuditFilter, limit?: number) =>
  infiniteQueryOptions({
    queryKey: [...networkKey, 'audit', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      read(client.GET('/network/audit', { params: { query: pageQuery(filter, pageParam, limit) }, signal })),
    ...cursorPaging,
  });
