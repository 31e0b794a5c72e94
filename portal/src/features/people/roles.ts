import { texts } from './texts';

/** The roles that an owner can give, by weight. */
export const GIVEN_ROLES = ['owner', 'manager', 'estimator', 'production', 'crew', 'customer'] as const;

/** All roles that somebody can hold here. */
export const ROLES = [...GIVEN_ROLES, 'partner'] as const;

export function rolesInWords(roles: readonly string[]): string {
  return roles.map((role) => texts.roles[role] ?? role).join(', ');
}

/** The roles with one more or one less, in the order of their weight. */
export function withRole(roles: readonly string[], role: string, held: boolean): string[] {
  return GIVEN_ROLES.filter((known) => (known === role ? held : roles.includes(known)));
}
