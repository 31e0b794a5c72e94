import { infiniteQueryOptions } from '@tanstack/react-query';
import { client, read } from './client';
import type { AuditFilter } from './model';
import { cursorPaging, pageQuery } from './paging';

/** What was done and refused in a franchise, the newest first. */
export const auditQuery = (franchiseId: string, filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', franchiseId, filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/audit', {
          params: { path: { franchiseId }, query: pageQuery(filter, pageParam) },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export function verifyAudit(franchiseId: string) {
  return read(
    client.GET('/franchises/{franchiseId}/audit/verification', { params: { path: { franchiseId } } }),
  );
}
