import { describe, expect, it } from 'vitest';
import type { Me } from '@/api/model';
import { mayIn, standingIn, supportIn } from './session';

const membership = {
  franchiseId: 'crown-denver',
  franchiseName: 'Crown Denver',
  state: 'active',
  roles: ['owner'],
  permissions: ['orders:read', 'orders:write'],
};

describe('what a person may do in a franchise', () => {
  it('is what their roles allow', () => {
    expect(mayIn(membership, 'orders:read')).toBe(true);
    expect(mayIn(membership, 'orders:write')).toBe(true);
    expect(mayIn(membership, 'imports:write')).toBe(false);
  });

  it.each(['suspended', 'offboarding'])('is reading while it is %s', (state) => {
    const suspended = { ...membership, state };

    expect(mayIn(suspended, 'orders:read')).toBe(true);
    expect(mayIn(suspended, 'orders:write')).toBe(false);
    expect(mayIn(suspended, 'customers:read')).toBe(false);
  });
});

describe('how a person stands in a franchise', () => {
  const access = {
    id: '1',
    franchiseId: 'crown-boulder',
    franchiseName: 'Crown Boulder',
    franchiseState: 'active',
    reason: 'A total is in question.',
    openedAt: '2026-11-20T13:30:00Z',
    expiresAt: '2026-11-20T14:30:00Z',
    changesAllowed: false,
    permissions: ['orders:read'],
  };
  const me: Me = {
    subject: 's',
    name: 'Helen',
    roles: ['hq_admin'],
    permissions: [],
    memberships: [membership],
    supportAccesses: [access, { ...access, franchiseId: 'crown-denver' }],
  };

  it('is as a visitor where only a support access lets them in', () => {
    expect(supportIn(me, 'crown-boulder')).toBe(access);
    expect(standingIn(me, 'crown-boulder')?.permissions).toEqual(['orders:read']);
  });

  it('is as one of its people where they belong to it', () => {
    expect(supportIn(me, 'crown-denver')).toBeUndefined();
    expect(standingIn(me, 'crown-denver')).toBe(membership);
  });

  it('is not at all elsewhere', () => {
    expect(standingIn(me, 'crown-austin')).toBeUndefined();
    expect(standingIn(me, undefined)).toBeUndefined();
  });
});
