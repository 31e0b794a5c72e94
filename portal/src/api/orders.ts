import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { client, mergePatch, read, readVersioned } from './client';
import type { FiguresFilter, OrderInput, OrderLineInput, OrdersFilter, Patch } from './model';
import { cursorPaging, pageQuery } from './paging';

export const ordersKey = (franchiseId: string) => ['orders', franchiseId] as const;

export const ordersQuery = (franchiseId: string, filter: OrdersFilter, limit?: number) =>
  infiniteQueryOptions({
    queryKey: [...ordersKey(franchiseId), 'list', filter, limit],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/orders', {
          params: {
            path: { franchiseId },
            query: pageQuery(filter, pageParam, limit),
          },
          signal,
        }),
      ),
    ...cursorPaging,
  });

export const orderSearchQuery = (franchiseId: string, q: string) =>
  queryOptions({
    queryKey: [...ordersKey(franchiseId), 'search', q],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/orders', {
          params: { path: { franchiseId }, query: { limit: 20, q } },
          signal,
        }),
      ),
  });

export const orderQuery = (franchiseId: string, orderId: string) =>
  queryOptions({
    queryKey: [...ordersKey(franchiseId), 'one', orderId],
    queryFn: ({ signal }) =>
      readVersioned(
        client.GET('/franchises/{franchiseId}/orders/{orderId}', {
          params: { path: { franchiseId, orderId } },
          signal,
        }),
      ),
  });

export const figuresQuery = (franchiseId: string, filter: FiguresFilter) =>
  queryOptions({
    queryKey: [...ordersKey(franchiseId), 'figures', filter],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/order-figures', {
          params: { path: { franchiseId }, query: filter },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

/** What the lines would cost; nothing is stored. */
export function previewOrder(franchiseId: string, lines: OrderLineInput[], signal: AbortSignal) {
  return read(
    client.POST('/franchises/{franchiseId}/order-previews', {
      params: { path: { franchiseId } },
      body: { lines },
      signal,
    }),
  );
}

export function createOrder(franchiseId: string, key: string, body: OrderInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/orders', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export function updateOrder(franchiseId: string, orderId: string, etag: string, patch: Patch<OrderInput>) {
  return readVersioned(
    client.PATCH('/franchises/{franchiseId}/orders/{orderId}', {
      params: { path: { franchiseId, orderId }, header: { 'If-Match': etag } },
      ...mergePatch(patch),
    }),
  );
}

export function confirmOrder(franchiseId: string, orderId: string, key: string, etag: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/orders/{orderId}/confirm', {
      params: {
        path: { franchiseId, orderId },
        header: { 'Idempotency-Key': key, 'If-Match': etag },
      },
    }),
  );
}

export function cancelOrder(franchiseId: string, orderId: string, key: string, etag: string, reason: string) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/orders/{orderId}/cancel', {
      params: {
        path: { franchiseId, orderId },
        header: { 'Idempotency-Key': key, 'If-Match': etag },
      },
      body: { reason },
    }),
  );
}
