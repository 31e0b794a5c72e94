import { describe, expect, it } from 'vitest';
import { emptyInvitation, invitationField, invitationInput, validateInvitation } from './invitation';

const whole = { firstName: ' Ines', lastName: 'Varga ', email: ' ines@crown.test', roles: ['crew'] };

describe('an invitation', () => {
  it('needs a name, an address and a role', () => {
    expect(Object.keys(validateInvitation(emptyInvitation))).toEqual([
      'firstName',
      'lastName',
      'email',
      'roles',
    ]);
    expect(validateInvitation({ ...whole, email: 'ines' }).email).toContain('ines@crown.test');
    expect(validateInvitation(whole)).toEqual({});
  });

  it('is sent without blanks around what was entered', () => {
    expect(invitationInput(whole)).toEqual({
      firstName: 'Ines',
      lastName: 'Varga',
      email: 'ines@crown.test',
      roles: ['crew'],
    });
  });

  it('finds the field that a refusal points at', () => {
    expect(invitationField('roles.0')).toBe('roles');
    expect(invitationField('email')).toBe('email');
    expect(invitationField('id')).toBeUndefined();
  });
});
