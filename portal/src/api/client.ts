import createClient from 'openapi-fetch';
import type { paths } from './generated/schema';
import type { Identity } from './identity';
import type { Versioned } from './model';
import { refusalOf, SignInExpired, Unreachable } from './refusal';

export const API = '/api/v1';

let identity: Identity | undefined;

/** The API calls carry the tokens of this identity from now on. */
export function authorizeWith(signedIn: Identity): void {
  identity = signedIn;
}

export async function accessToken(renewed: boolean): Promise<string> {
  const token = await (renewed ? identity?.renew() : identity?.token());
  if (token === undefined) throw new SignInExpired();
  return token;
}

async function authorizedFetch(request: Request): Promise<Response> {
  const retry = request.clone();
  const response = await send(request, await accessToken(false));
  if (response.status !== 401) return response;
  if (!needsSecondFactor(response)) return send(retry, await accessToken(true));
  // The page is about to be left: nobody waits for this answer, unless a second factor was given already.
  return (await identity?.signInWithSecondFactor()) ? new Promise(() => {}) : response;
}

function needsSecondFactor(response: Response): boolean {
  const challenge = response.headers.get('WWW-Authenticate') ?? '';
  return challenge.includes('insufficient_user_authentication');
}

async function send(request: Request, token: string): Promise<Response> {
  request.headers.set('Authorization', `Bearer ${token}`);
  try {
    return await fetch(request);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new Unreachable(cause);
  }
}

export const client = createClient<paths>({
  baseUrl: API,
  fetch: authorizedFetch,
});

interface Call<T> {
  data?: T | undefined;
  error?: unknown;
  response: Response;
}

/** The body of a successful answer; everything else is thrown. */
export async function read<T>(call: Promise<Call<T>>): Promise<T> {
  return (await readVersioned(call)).value;
}

/** The body of a successful answer together with its version. */
export async function readVersioned<T>(call: Promise<Call<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await call;
  if (data === undefined) throw refusalOf(response.status, error, response.headers.get('X-Request-Id'));
  return { value: data, etag: response.headers.get('ETag') ?? '' };
}

/** Waits for an answer that has no body. */
export async function done(call: Promise<Call<unknown>>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw refusalOf(response.status, error, response.headers.get('X-Request-Id'));
}

/** The generated type of a merge patch is an empty object; the fields are checked where the patch is made. */
export function mergePatch(patch: object): {
  body: Record<string, never>;
  headers: { 'Content-Type': string };
} {
  return {
    body: patch as Record<string, never>,
    headers: { 'Content-Type': 'application/merge-patch+json' },
  };
}
