import { describe, expect, it } from 'vitest';
import type { Me } from '@/api/model';
import { landingIn, landingOf } from './landing';

const membership = (franchiseId: string, permissions: string[]) => ({
  franchiseId,
  franchiseName: franchiseId,
  state: 'active',
  roles: [],
  permissions,
});

const me = (more: Partial<Me>): Me => ({
  subject: 's',
  name: 'Olivia',
  roles: [],
  permissions: [],
  memberships: [],
  supportAccesses: [],
  ...more,
});

describe('where a person begins', () => {
  it('is the franchise they were in last', () => {
    const person = me({
      memberships: [membership('denver', ['orders:read']), membership('boulder', ['orders:read'])],
    });

    expect(landingOf(person, 'boulder')).toBe('/f/boulder');
    expect(landingOf(person, 'elsewhere')).toBe('/f/denver');
  });

  it('is the first page that their role may see', () => {
    expect(landingIn('denver', ['catalog:read'])).toBe('/f/denver/catalog');
    expect(landingIn('denver', ['imports:read', 'customers:read'])).toBe('/f/denver/customers');
    expect(landingIn('denver', [])).toBeUndefined();
  });

  it('is the list of franchises for HQ', () => {
    expect(landingOf(me({ permissions: ['franchises:read'] }), null)).toBe('/hq/franchises');
  });

  it('is nowhere without any franchise', () => {
    expect(landingOf(me({}), null)).toBeUndefined();
  });
});
