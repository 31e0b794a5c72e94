import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, mergePatch, read, readVersioned } from './client';
import type { LocationInput, LocationsFilter, Patch } from './model';
import { cursorPaging, pageQuery } from './paging';

export const locationsKey = (franchiseId: string) => ['locations', franchiseId] as const;

export const locationsQuery = (franchiseId: string, filter: LocationsFilter) =>
  infiniteQueryOptions({
    queryKey: [...locationsKey(franchiseId), 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/locations', {
          params: { path: { franchiseId }, query: pageQuery(filter, pageParam) },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const locationQuery = (franchiseId: string, locationId: string) =>
  queryOptions({
    queryKey: [...locationsKey(franchiseId), 'one', locationId],
    queryFn: ({ signal }) =>
      readVersioned(
        client.GET('/franchises/{franchiseId}/locations/{locationId}', {
          params: { path: { franchiseId, locationId } },
          signal,
        }),
      ),
  });

export function createLocation(franchiseId: string, key: string, body: LocationInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/locations', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function updateLocation(
  franchiseId: string,
  locationId: string,
  etag: string,
  patch: Patch<LocationInput>,
) {
  return readVersioned(
    client.PATCH('/franchises/{franchiseId}/locations/{locationId}', {
      params: { path: { franchiseId, locationId }, header: { 'If-Match': etag } },
      ...mergePatch(patch),
    }),
  );
}

export type LocationAct = 'close' | 'reopen' | 'make-primary';

export function actOnLocation(
  act: LocationAct,
  franchiseId: string,
  locationId: string,
  key: string,
  etag: string,
) {
  return readVersioned(
    client.POST(`/franchises/{franchiseId}/locations/{locationId}/${act}`, {
      params: {
        path: { franchiseId, locationId },
        header: { 'Idempotency-Key': key, 'If-Match': etag },
      },
    }),
  );
}
