import type { Me } from '@/api/model';
import { paths } from '@/components/paths';

const LAST_FRANCHISE = 'candlefish.franchise';

/** The modules in the order of the navigation, with the permission that each needs. */
const MODULES = [
  { permission: 'orders:read', to: paths.home },
  { permission: 'customers:read', to: paths.customers },
  { permission: 'catalog:read', to: paths.catalog },
  { permission: 'imports:read', to: paths.imports },
] as const;

export function rememberFranchise(franchiseId: string): void {
  localStorage.setItem(LAST_FRANCHISE, franchiseId);
}

/** Where a person begins: the franchise they were in last, or HQ. Undefined when nothing is theirs to see. */
export function landingOf(
  me: Me,
  last: string | null = localStorage.getItem(LAST_FRANCHISE),
): string | undefined {
  const membership = me.memberships.find(({ franchiseId }) => franchiseId === last) ?? me.memberships[0];
  if (membership !== undefined) return landingIn(membership.franchiseId, membership.permissions);
  return me.permissions.includes('franchises:read') ? paths.franchises() : undefined;
}

/** The first page of a franchise that the permissions allow. */
export function landingIn(franchiseId: string, permissions: readonly string[]): string | undefined {
  return MODULES.find(({ permission }) => permissions.includes(permission))?.to(franchiseId);
}
