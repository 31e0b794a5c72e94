import { describe, expect, it } from 'vitest';
import type { Migration } from '@/api/model';
import { tookInWords, versionInWords } from './migration-words';

const migration: Migration = {
  franchiseId: 'crown-denver',
  franchiseName: 'Crown Denver',
  state: 'migration_failed',
  version: '7',
  target: '8',
  attempts: 1,
  retryUnderWay: false,
  allowedTransitions: [],
};

describe('a migration in words', () => {
  it('names the version that the data should have only where it has another', () => {
    expect(versionInWords(migration)).toBe('7 of 8');
    expect(versionInWords({ ...migration, state: 'current', version: '8' })).toBe('8');
  });

  it('says so where the version is not known', () => {
    const { version, ...unseen } = migration;
    expect(version).toBe('7');
    expect(versionInWords({ ...unseen, state: 'behind' })).toBe('unknown of 8');
  });

  it('tells no duration of what has not ended', () => {
    expect(tookInWords(migration)).toBeUndefined();
    expect(tookInWords({ ...migration, durationMillis: 840 })).toMatch(/0\.8/);
  });
});
