import { describe, expect, it } from 'vitest';
import type { FranchiseExport } from '@/api/model';
import { exportInWords, sizeInWords } from './export-words';

const running: FranchiseExport = {
  status: 'running',
  progress: { rowsDone: 1200, rowsTotal: 4800, percent: 25 },
  tables: [],
};

describe('an export in words', () => {
  it('says how far it is', () => {
    expect(exportInWords(running)).toBe('1,200 of 4,800 rows are written.');
  });

  it('says how much it holds', () => {
    const table = { name: 'orders', rows: 4800, sha256: 'a' };
    const completed = { ...running, status: 'completed', bytes: 1_240_000, tables: [table] };

    expect(exportInWords({ ...completed, progress: { rowsDone: 4800, rowsTotal: 4800, percent: 100 } })).toBe(
      '4,800 rows of 1 tables, 1.2 MB as a ZIP.',
    );
  });

  it('says why it stopped', () => {
    expect(exportInWords({ ...running, status: 'failed', detail: 'The disk is full.' })).toContain(
      'The disk is full.',
    );
  });

  it('tells sizes as people do', () => {
    expect([0, 999, 1000, 48_213, 3_000_000_000].map(sizeInWords)).toEqual([
      '0 byte',
      '999 byte',
      '1 kB',
      '48.2 kB',
      '3 GB',
    ]);
  });
});
