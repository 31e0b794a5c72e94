/** The tokens of the signed-in person, for this tab only. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | undefined;
  idToken: string | undefined;
  scope: string | undefined;
  /** Seconds since 1970. */
  expiresAt: number;
  /** When the person signed in, in milliseconds since 1970. */
  since: number;
}

const KEY = 'candlefish.tokens';

/** When somebody signed out in any tab of this browser, in milliseconds since 1970. */
export const SIGNED_OUT_KEY = 'candlefish.signed-out';

/** Those of a sign-in that was not ended, not even in another tab. */
export function readTokens(
  storage: Storage = sessionStorage,
  shared: Storage = localStorage,
): Tokens | undefined {
  const stored = storage.getItem(KEY);
  if (stored === null) return undefined;
  const tokens = JSON.parse(stored) as Tokens;
  return tokens.since <= Number(shared.getItem(SIGNED_OUT_KEY)) ? undefined : tokens;
}

export function writeTokens(tokens: Tokens, storage: Storage = sessionStorage): void {
  storage.setItem(KEY, JSON.stringify(tokens));
}

/** The sign-in is over, in all tabs. */
export function forgetTokens(storage: Storage = sessionStorage, shared: Storage = localStorage): void {
  storage.removeItem(KEY);
  shared.setItem(SIGNED_OUT_KEY, String(Date.now()));
}

export function secondsLeft(tokens: Tokens, now: number = Date.now()): number {
  return tokens.expiresAt - now / 1000;
}

/** What a token says, for showing and deciding where to go; the API alone decides what it allows. */
export function claimOf(token: string, name: string): unknown {
  const payload = token.split('.')[1] ?? '';
  const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
  return (JSON.parse(json) as Record<string, unknown>)[name];
}
