import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { API, accessToken, client, read } from './client';
import type { Import, ImportMapping } from './model';
import { cursorPaging, pageQuery } from './paging';
import { refusalOf, Unreachable } from './refusal';

export type ImportPart = 'customers' | 'products' | 'orders' | 'orderLines';

export const importsKey = (franchiseId: string) => ['imports', franchiseId] as const;

export const importsQuery = (franchiseId: string) =>
  infiniteQueryOptions({
    queryKey: [...importsKey(franchiseId), 'list'],
    queryFn: ({ pageParam, signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/imports', {
          params: { path: { franchiseId }, query: pageQuery({}, pageParam) },
          signal,
        }),
      ),
    ...cursorPaging,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((job) => isUnderWay(job))) ? 2_000 : false,
  });

export const importQuery = (franchiseId: string, importId: string) =>
  queryOptions({
    queryKey: [...importsKey(franchiseId), 'one', importId],
    queryFn: ({ signal }) =>
      read(
        client.GET('/franchises/{franchiseId}/imports/{importId}', {
          params: { path: { franchiseId, importId } },
          signal,
        }),
      ),
    refetchInterval: ({ state }) => (state.data !== undefined && isUnderWay(state.data) ? 700 : false),
  });

export function isUnderWay(job: Import): boolean {
  return job.status === 'scheduled' || job.status === 'running';
}

export function cancelImport(franchiseId: string, importId: string, key: string) {
  return read(
    client.POST('/franchises/{franchiseId}/imports/{importId}/cancel', {
      params: {
        path: { franchiseId, importId },
        header: { 'Idempotency-Key': key },
      },
    }),
  );
}

export interface Upload {
  franchiseId: string;
  key: string;
  mapping: ImportMapping;
  files: Partial<Record<ImportPart, File>>;
  onProgress: (fraction: number) => void;
  signal: AbortSignal;
}

/** Sends the files; by XMLHttpRequest, because fetch can't say how much of a body has left. */
export async function startImport(upload: Upload): Promise<Import> {
  const first = await post(upload, await accessToken(false));
  return first.status === 401 ? accepted(await post(upload, await accessToken(true))) : accepted(first);
}

interface Answer {
  status: number;
  body: unknown;
  requestId: string | null;
}

function accepted(answer: Answer): Import {
  if (answer.status !== 202) throw refusalOf(answer.status, answer.body, answer.requestId);
  return answer.body as Import;
}

function post(upload: Upload, token: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API}/franchises/${encodeURIComponent(upload.franchiseId)}/imports`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Idempotency-Key', upload.key);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) upload.onProgress(event.loaded / event.total);
    };
    request.onload = () =>
      resolve({
        status: request.status,
        body: jsonOf(request.responseText),
        requestId: request.getResponseHeader('X-Request-Id'),
      });
    request.onerror = () => reject(new Unreachable(undefined));
    request.onabort = () => reject(new DOMException('The upload was stopped', 'AbortError'));
    upload.signal.addEventListener('abort', () => request.abort(), {
      once: true,
    });
    request.send(formOf(upload));
  });
}

function formOf({ mapping, files }: Upload): FormData {
  const form = new FormData();
  form.append('mapping', new Blob([JSON.stringify(mapping)], { type: 'application/json' }));
  for (const [part, file] of Object.entries(files)) {
    form.append(part, new Blob([file], { type: 'text/csv' }), file.name);
  }
  return form;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not from the app: refusalOf makes a refusal of the bare status.
    return undefined;
  }
}
