import { authorizeWith } from '@/api/client';
import { CALLBACK_PATH, Identity, type PortalConfig, SIGNED_OUT_PATH } from '@/api/identity';

export type Gate =
  | { state: 'starting' | 'signing_in' | 'leaving' | 'away' }
  | { state: 'signed_out' | 'broken' | 'signed_in'; identity: Identity };

/** Finds out by the address and the kept tokens who is there, and says each step. */
export async function passGate(say: (gate: Gate) => void): Promise<void> {
  const identity = new Identity(await readConfig(), window.location.origin);
  authorizeWith(identity);
  const { pathname, search, hash } = window.location;
  if (pathname === CALLBACK_PATH) return comeBack(identity, say);
  if (pathname === SIGNED_OUT_PATH) return say({ state: 'signed_out', identity });
  if (identity.signedIn) return say({ state: 'signed_in', identity });
  say({ state: 'leaving' });
  return identity.signIn(pathname + search + hash);
}

async function comeBack(identity: Identity, say: (gate: Gate) => void): Promise<void> {
  say({ state: 'signing_in' });
  try {
    window.history.replaceState(null, '', await identity.completeSignIn());
  } catch {
    // Used twice, out of date, or refused: only a new sign-in helps.
    return say({ state: 'broken', identity });
  }
  return say({ state: 'signed_in', identity });
}

async function readConfig(): Promise<PortalConfig> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as PortalConfig;
}
