import { infiniteQueryOptions } from '@tanstack/react-query';
import { client, read, readVersioned } from './client';
import type { SupportAccess, SupportAccessInput, Versioned } from './model';
import { cursorPaging, pageQuery } from './paging';

export const supportKey = (franchiseId: string) => ['support', franchiseId] as const;

/** What HQ looked or looks at, the newest first. */
export const supportQuery = (franchiseId: string, open?: boolean) =>
  infiniteQueryOptions({
    queryKey: [...supportKey(franchiseId), { open }],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/support-accesses', {
          params: { path: { franchiseId }, query: pageQuery({ open }, pageParam, 10) },
          signal,
        }),
      ),
    ...cursorPaging,
    refetchInterval: open === true ? 20_000 : false,
  });

export function openSupport(franchiseId: string, key: string, body: SupportAccessInput) {
  return readVersioned(
    client.POST('/franchises/{franchiseId}/support-accesses', {
      params: { path: { franchiseId }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
}

export type SupportAct = 'end' | 'allow-changes' | 'withdraw-changes';

/** Does it with the access as it is now: whoever ends one means it, whatever else was done to it meanwhile. */
export async function actOnSupport(
  franchiseId: string,
  supportAccessId: string,
  act: SupportAct,
  key: string,
) {
  const path = { franchiseId, supportAccessId };
  const { etag } = await readVersioned(
    client.GET('/franchises/{franchiseId}/support-accesses/{supportAccessId}', { params: { path } }),
  );
  const params = { path, header: { 'Idempotency-Key': key, 'If-Match': etag } };
  return send(act, params);
}

function send(
  act: SupportAct,
  params: {
    path: { franchiseId: string; supportAccessId: string };
    header: { 'Idempotency-Key': string; 'If-Match': string };
  },
): Promise<Versioned<SupportAccess>> {
  switch (act) {
    case 'end':
      return readVersioned(
        client.POST('/franchises/{franchiseId}/support-accesses/{supportAccessId}/end', { params }),
      );
    case 'allow-changes':
      return readVersioned(
        client.POST('/franchises/{franchiseId}/support-accesses/{supportAccessId}/allow-changes', { params }),
      );
    case 'withdraw-changes':
      return readVersioned(
        client.POST('/franchises/{franchiseId}/support-accesses/{supportAccessId}/withdraw-changes', {
          params,
        }),
      );
  }
}
