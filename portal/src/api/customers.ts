import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, mergePatch, read, readVersioned } from './client';
import type { CustomerInput, CustomersFilter, Patch } from './model';
import { cursorPaging, pageQuery } from './paging';

export const customersKey = (franchiseId: string) => ['customers', franchiseId] as const;

export const customersQuery = (franchiseId: string, filter: CustomersFilter) =>
  infiniteQueryOptions({
    queryKey: [...customersKey(franchiseId), 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/customers', {
          params: {
            path: { franchiseId },
            query: pageQuery(filter, pageParam),
          },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const customerSearchQuery = (franchiseId: string, q: string) =>
  queryOptions({
    queryKey: [...customersKey(franchiseId), 'search', q],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/customers', {
          params: {
            path: { franchiseId },
            query: { limit: 20, q: q === '' ? undefined : q },
          },
          signal,
        }),
      ),
  });

export const customerQuery = (franchiseId: string, customerId: string) =>
  queryOptions({
    queryKey: [...customersKey(franchiseId), 'one', customerId],
    queryFn: ({ signal }) =>
      readVersioned(
        client.GET('/franchises/{franchiseId}/customers/{customerId}', {
          params: { path: { franchiseId, customerId } },
          signal,
        }),
      ),
  });

export function createCustomer(franchiseId: string, key: string, body: CustomerInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/customers', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function updateCustomer(
  franchiseId: string,
  customerId: string,
  etag: string,
  patch: Patch<CustomerInput>,
) {
  return readVersioned(
    client.PATCH('/franchises/{franchiseId}/customers/{customerId}', {
      params: {
        path: { franchiseId, customerId },
        header: { 'If-Match': etag },
      },
      ...mergePatch(patch),
    }),
  );
}
