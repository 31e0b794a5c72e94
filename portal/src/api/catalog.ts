import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { client, mergePatch, read, readVersioned } from './client';
import type { Patch, ProductInput, ProductsFilter } from './model';
import { cursorPaging, pageQuery } from './paging';

export const productsKey = (franchiseId: string) => ['products', franchiseId] as const;

export const productsQuery = (franchiseId: string, filter: ProductsFilter) =>
  infiniteQueryOptions({
    queryKey: [...productsKey(franchiseId), 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/products', {
          params: {
            path: { franchiseId },
            query: pageQuery(filter, pageParam),
          },
          signal,
        }),
      ),
    ...cursorPaging,
  });

/** Products to choose from; an order takes only those that are not discontinued. */
export const productSearchQuery = (franchiseId: string, q: string, discontinued?: boolean) =>
  queryOptions({
    queryKey: [...productsKey(franchiseId), 'search', q, discontinued],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/products', {
          params: {
            path: { franchiseId },
            query: { limit: 20, q: q === '' ? undefined : q, discontinued },
          },
          signal,
        }),
      ),
  });

export const productQuery = (franchiseId: string, productId: string) =>
  queryOptions({
    queryKey: [...productsKey(franchiseId), 'one', productId],
    queryFn: ({ signal }) =>
      readVersioned(
        client.GET('/franchises/{franchiseId}/products/{productId}', {
          params: { path: { franchiseId, productId } },
          signal,
        }),
      ),
  });

export function createProduct(franchiseId: string, key: string, body: ProductInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/products', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function updateProduct(
  franchiseId: string,
  productId: string,
  etag: string,
  patch: Patch<ProductInput>,
) {
  return readVersioned(
    client.PATCH('/franchises/{franchiseId}/products/{productId}', {
      params: {
        path: { franchiseId, productId },
        header: { 'If-Match': etag },
      },
      ...mergePatch(patch),
    }),
  );
}
