import { describe, expect, it } from 'vitest';
import { rolesInWords, withRole } from './roles';

describe('roles', () => {
  it('come and go in the order of their weight', () => {
    expect(withRole(['crew'], 'owner', true)).toEqual(['owner', 'crew']);
    expect(withRole(['owner', 'crew'], 'owner', false)).toEqual(['crew']);
    expect(withRole(['crew'], 'crew', true)).toEqual(['crew']);
  });

  it('are said in words, also one that this page does not know', () => {
    expect(rolesInWords(['owner', 'juggler'])).toBe('Owner, juggler');
  });
});
