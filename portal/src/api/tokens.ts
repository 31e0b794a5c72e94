/** The tokens of the signed-in person, for this tab only. */
export interface Tokens {
  accessToken: string;
  refreshToken: string | undefined;
  idToken: string | undefined;
  scope: string | undefined;
  /** Seconds since 1970. */
  expiresAt: number;
}

const KEY = 'candlefish.tokens';

export function readTokens(storage: Storage = sessionStorage): Tokens | undefined {
  const stored = storage.getItem(KEY);
  return stored === null ? undefined : (JSON.parse(stored) as Tokens);
}

export function writeTokens(tokens: Tokens, storage: Storage = sessionStorage): void {
  storage.setItem(KEY, JSON.stringify(tokens));
}

export function forgetTokens(storage: Storage = sessionStorage): void {
  storage.removeItem(KEY);
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
