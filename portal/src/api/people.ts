import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, done, mergePatch, read, readVersioned } from './client';
import type { PeopleFilter, PersonInput } from './model';
import { cursorPaging, pageQuery } from './paging';

/** How often what the identity provider has yet to do is looked at. */
const LIVE = 1_000;

export const peopleKey = (franchiseId: string) => ['people', franchiseId] as const;

export const peopleQuery = (franchiseId: string, filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey(franchiseId), 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/people', {
          params: { path: { franchiseId }, query: pageQuery(filter, pageParam) },
          signal,
        }),
      ),
    ...cursorPaging,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some(isUnderWay)) ? 2 * LIVE : false,
  });

export const personQuery = (franchiseId: string, personId: string) =>
  queryOptions({
    queryKey: [...peopleKey(franchiseId), 'one', personId],
    queryFn: ({ signal }) =>
      readVersioned(
        client.GET('/franchises/{franchiseId}/people/{personId}', {
          params: { path: { franchiseId, personId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data.value) ? LIVE : false),
  });

export const peopleHistoryQuery = (franchiseId: string) =>
  infiniteQueryOptions({
    queryKey: [...peopleKey(franchiseId), 'history'],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/people-history', {
          params: { path: { franchiseId }, query: pageQuery({}, pageParam, 10) },
          signal,
        }),
      ),
    ...cursorPaging,
  });

function isUnderWay({ state }: { state: string }): boolean {
  return state === 'inviting';
}

export function invitePerson(franchiseId: string, key: string, body: PersonInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/people', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function changeRoles(franchiseId: string, personId: string, etag: string, roles: string[]) {
  return readVersioned(
    client.PATCH('/franchises/{franchiseId}/people/{personId}', {
      params: { path: { franchiseId, personId }, header: { 'If-Match': etag } },
      ...mergePatch({ roles }),
    }),
  );
}

export function removePerson(franchiseId: string, personId: string, etag: string) {
  return done(
    client.DELETE('/franchises/{franchiseId}/people/{personId}', {
      params: { path: { franchiseId, personId }, header: { 'If-Match': etag } },
    }),
  );
}

export function resendInvitation(franchiseId: string, personId: string, key: string, etag: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/people/{personId}/resend', {
      params: { path: { franchiseId, personId }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
    }),
  );
}
