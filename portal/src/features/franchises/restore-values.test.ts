import { describe, expect, it } from 'vitest';
import type { Franchise, FranchiseExport } from '@/api/model';
import { fitOf, restoredValues, restoreInput, validateRestored } from './restore-values';

const owner = { firstName: 'Ada', lastName: 'Winters', email: 'ada@crown-aspen.test' };
const aspen: Franchise = {
  id: 'crown-aspen',
  name: 'Crown Aspen',
  blueprint: 'awards',
  state: 'archived',
  database: 'home',
  schemaState: 'current',
  schemaVersion: '13',
  currency: 'USD',
  createdAt: '2026-11-01T09:30:00Z',
  updatedAt: '2026-11-20T17:00:00Z',
  owner,
  locations: [],
  allowedTransitions: [],
};
const exported: FranchiseExport = {
  status: 'completed',
  progress: { rowsDone: 830, rowsTotal: 830, percent: 100 },
  schemaVersion: '13',
  tables: [],
};

describe('a franchise that comes back', () => {
  it('starts with the name and the owner of the one that left, and without an id', () => {
    const start = restoredValues(aspen);

    expect(start).toMatchObject({ name: 'Crown Aspen', id: '', owner });
    expect(validateRestored(start)).toEqual({ id: 'Please fill this in.' });
  });

  it('says what is wrong with what is asked for, and with nothing else', () => {
    const values = { ...restoredValues(aspen), id: 'Crown Aspen', owner: { ...owner, email: 'ada' } };

    expect(Object.keys(validateRestored(values))).toEqual(['id', 'owner.email']);
    expect(validateRestored({ ...values, id: 'crown-vail', owner })).toEqual({});
  });

  it('is asked for with an id, a name and an owner', () => {
    const values = { ...restoredValues(aspen), id: ' crown-vail ', name: 'Crown Vail ' };

    expect(restoreInput(values)).toEqual({ id: 'crown-vail', name: 'Crown Vail', owner });
  });

  it('needs an export that is complete, and of the tables as they are now', () => {
    expect(fitOf(aspen, exported)).toBe('current');
    expect(fitOf(aspen, { ...exported, schemaVersion: '9' })).toBe('outdated');
    expect(fitOf(aspen, { ...exported, status: 'running' })).toBe('missing');
  });
});
