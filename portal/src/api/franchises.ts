import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, mergePatch, read, readVersioned } from './client';
import type { Franchise, FranchiseInput, FranchisesFilter, Patch, RestoreInput } from './model';
import { cursorPaging, pageQuery } from './paging';

/** How often what goes on by itself is looked at. */
const LIVE = 1_000;

const meKey = ['me'] as const;
export const franchisesKey = ['franchises'] as const;

export const meQuery = () =>
  queryOptions({
    queryKey: meKey,
    queryFn: ({ signal }) => read(client.GET('/me', { signal })),
    staleTime: 60_000,
    // HQ may resume a suspended franchise at any time, and a support access ends by itself or by the owner's hand.
    refetchInterval: ({ state: { data } }) => {
      if (data !== undefined && data.supportAccesses.length > 0) return 15_000;
      return data?.memberships.some((membership) => membership.state === 'suspended') ? 60_000 : false;
    },
  });

const ownFranchiseKey = ['franchise'] as const;

/** A franchise as its own people see it. */
export const franchiseQuery = (franchiseId: string) =>
  queryOptions({
    queryKey: [...ownFranchiseKey, franchiseId],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}', {
          params: { path: { franchiseId } },
          signal,
        }),
      ),
    staleTime: 5 * 60_000,
  });

/** What says whether a franchise is open, for reading it anew when an answer contradicts it. */
export const standingKeys = [meKey, ownFranchiseKey] as const;

export const franchisesQuery = (filter: FranchisesFilter) =>
  infiniteQueryOptions({
    queryKey: [...franchisesKey, 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises', {
          params: { query: pageQuery(filter, pageParam) },
          signal,
        }),
      ),
    ...cursorPaging,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isBeingSetUp)) ? 2 * LIVE : false,
  });

/** A franchise as HQ sees it, with the version that acts have to name. */
export const networkFranchiseQuery = (franchiseId: string) =>
  queryOptions({
    queryKey: [...franchisesKey, 'one', franchiseId],
    queryFn: ({ signal }) =>
      readVersioned(
        client.GET('/franchises/{franchiseId}', {
          params: { path: { franchiseId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data !== undefined && (isBeingSetUp(state.data.value) || isBeingPurged(state.data.value))
        ? LIVE
        : false,
  });

export const provisioningQuery = (franchiseId: string) =>
  queryOptions({
    queryKey: [...franchisesKey, 'provisioning', franchiseId],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/provisioning', {
          params: { path: { franchiseId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) =>
      state.data?.status === 'completed' || state.data?.status === 'failed' ? false : LIVE,
  });

export const franchiseHistoryQuery = (franchiseId: string) =>
  infiniteQueryOptions({
    queryKey: [...franchisesKey, 'history', franchiseId],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/history', {
          params: { path: { franchiseId }, query: pageQuery({}, pageParam, 10) },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const exportQuery = (franchiseId: string) =>
  queryOptions({
    queryKey: [...franchisesKey, 'export', franchiseId],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/data-export', {
          params: { path: { franchiseId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data !== undefined && isBeingExported(state.data) ? LIVE : false),
  });

export function isBeingExported({ status }: { status: string }): boolean {
  return status === 'scheduled' || status === 'running';
}

export function isBeingSetUp({ state }: { state: string }): boolean {
  return state === 'provisioning';
}

function isBeingPurged({ state, closure }: Franchise): boolean {
  const purge = closure?.purge;
  return state === 'archived' && purge?.orderedAt !== undefined && purge.detail === undefined;
}

export function createFranchise(key: string, body: FranchiseInput) {
  return readVersioned(client.POST('/franchises', { params: { header: { 'Idempotency-Key': key } }, body }));
}

export function updateFranchise(franchiseId: string, etag: string, patch: Patch<FranchiseInput>) {
  return readVersioned(
    client.PATCH('/franchises/{franchiseId}', {
      params: { path: { franchiseId }, header: { 'If-Match': etag } },
      ...mergePatch(patch),
    }),
  );
}

export function provisionFranchise(franchiseId: string, key: string, etag: string) {
  return read(
    client.POST('/franchises/{franchiseId}/provision', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

export function suspendFranchise(franchiseId: string, key: string, etag: string, reason: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/suspend', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
      body: { reason },
    }),
  );
}

export function resumeFranchise(franchiseId: string, key: string, etag: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/resume', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

export function offboardFranchise(franchiseId: string, key: string, etag: string, reason: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/offboard', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
      body: { reason },
    }),
  );
}

export function startExport(franchiseId: string, key: string, etag: string) {
  return read(
    client.POST('/franchises/{franchiseId}/export', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

/** The file with all of a franchise's data. */
export function downloadExport(franchiseId: string) {
  return read(
    client.GET('/franchises/{franchiseId}/data-export/content', {
      params: { path: { franchiseId } },
      parseAs: 'blob',
    }),
  );
}

export function archiveFranchise(franchiseId: string, key: string, etag: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/archive', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

export function requestPurge(franchiseId: string, key: string, etag: string, reason: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/request-purge', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
      body: { reason },
    }),
  );
}

export function withdrawPurge(franchiseId: string, key: string, etag: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/withdraw-purge', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

export function purgeFranchise(franchiseId: string, key: string, etag: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/purge', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}

/** Requests a franchise that is filled from the export of this one. */
export function restoreFranchise(franchiseId: string, key: string, body: RestoreInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/restore', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}
