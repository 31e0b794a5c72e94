import { describe, expect, it } from 'vitest';
import { MemoryStorage } from '@/testing/memory-storage';
import { claimOf, forgetTokens, readTokens, secondsLeft, type Tokens, writeTokens } from './tokens';

const tokens: Tokens = {
  accessToken: 'a',
  refreshToken: 'r',
  idToken: 'i',
  scope: 'openid',
  expiresAt: 1_000,
  since: Date.now(),
};

describe('the tokens of a person', () => {
  it('are kept until they are forgotten', () => {
    const storage = new MemoryStorage();
    const shared = new MemoryStorage();

    writeTokens(tokens, storage);
    const kept = readTokens(storage, shared);
    forgetTokens(storage, shared);

    expect(kept).toEqual(tokens);
    expect(readTokens(storage, shared)).toBeUndefined();
  });

  it('are worth nothing once somebody signed out in another tab, until they sign in again', () => {
    const [here, there, shared] = [new MemoryStorage(), new MemoryStorage(), new MemoryStorage()];

    writeTokens(tokens, here);
    forgetTokens(there, shared);
    expect(readTokens(here, shared)).toBeUndefined();

    writeTokens({ ...tokens, since: Date.now() + 1 }, here);
    expect(readTokens(here, shared)).toBeDefined();
  });

  it('know how long they last', () => {
    expect(secondsLeft(tokens, 940_000)).toBe(60);
    expect(secondsLeft(tokens, 1_001_000)).toBe(-1);
  });
});

describe('what a token says', () => {
  it('is read from its payload, whatever letters are in it', () => {
    const payload = btoa(JSON.stringify({ acr: 'mfa', name: '~~~???>>>' }));
    const token = `head.${payload.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}.signature`;

    expect(claimOf(token, 'acr')).toBe('mfa');
    expect(claimOf(token, 'name')).toBe('~~~???>>>');
    expect(claimOf(token, 'email')).toBeUndefined();
  });
});
