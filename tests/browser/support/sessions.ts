import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { PASSWORD, type Person } from './people';
import { realmUrl } from './stack';

export type StorageState = Awaited<ReturnType<BrowserContext['storageState']>>;

/**
 * What the sign-in tests leave for the others: the browser's cookies of Keycloak, and a refresh token for the API. Nobody
 * else types a password of the same person: Keycloak takes two sign-ins of one person at one time for an attack.
 */
interface Session {
  cookies: StorageState;
  refreshToken: string;
}

interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
}

export interface AccessToken {
  text: string;
  endsAt: number;
}

const folder = join(import.meta.dirname, '../.sessions');

export async function keepSession(person: Person, context: BrowserContext): Promise<void> {
  const tokens = await askForTokens({ grant_type: 'password', username: person.login, password: PASSWORD });
  const session: Session = { cookies: await context.storageState(), refreshToken: tokens.refresh_token };
  await mkdir(dirname(fileOf(person)), { recursive: true });
  await writeFile(fileOf(person), JSON.stringify(session));
}

export async function cookiesOf(person: Person): Promise<StorageState> {
  return (await read(person)).cookies;
}

export async function accessTokenOf(person: Person): Promise<AccessToken> {
  const { refreshToken } = await read(person);
  const tokens = await askForTokens({ grant_type: 'refresh_token', refresh_token: refreshToken });
  return { text: tokens.access_token, endsAt: Date.now() + tokens.expires_in * 1000 };
}

async function askForTokens(grant: Record<string, string>): Promise<Tokens> {
  const response = await fetch(`${realmUrl}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'candlefish-cli', ...grant }),
  });
  if (!response.ok) throw new Error(`Keycloak gives no token: ${response.status} ${await response.text()}`);
  return (await response.json()) as Tokens;
}

async function read(person: Person): Promise<Session> {
  return JSON.parse(await readFile(fileOf(person), 'utf8')) as Session;
}

function fileOf(person: Person): string {
  return join(folder, `${person.login}.json`);
}
