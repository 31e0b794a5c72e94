import { createContext, use } from 'react';
import type { SecondFactor } from '@/api/identity';
import type { Franchise, Me, Membership, OpenSupportAccess } from '@/api/model';

export interface Session {
  me: Me;
  /** What the roles at HQ allow. */
  canAtHq: (permission: string) => boolean;
  signOut: () => void;
  /** Leaves for the identity provider's page, where a second factor is set up. */
  setUp: (factor: SecondFactor) => void;
}

export interface FranchiseScope {
  id: string;
  name: string;
  /** What the roles here allow, less what a suspension or its leaving takes away. */
  can: (permission: string) => boolean;
  /** Under which support access somebody at HQ is here; undefined for its own people. */
  support: OpenSupportAccess | undefined;
  /** Known once the franchise has been read. */
  details: Franchise | undefined;
  /** Whether the details are still on their way. */
  waiting: boolean;
  /** The time zone of the primary location; until it is known, the browser's. */
  timeZone: string;
}

const ONLY_READ = ['suspended', 'offboarding'];

/** Whether a person may do this in a franchise now: their roles allow it, and one that is suspended or leaves is only read. */
export function mayIn({ permissions, state }: Membership, permission: string): boolean {
  const stays = permission.endsWith(':read') || permission.startsWith('support:');
  return permissions.includes(permission) && (!ONLY_READ.includes(state) || stays);
}

/** The support access under which a person of HQ may look into a franchise that is not theirs. */
export function supportIn({ supportAccesses, memberships }: Me, franchiseId: string | undefined) {
  if (memberships.some((membership) => membership.franchiseId === franchiseId)) return undefined;
  return supportAccesses.find((access) => access.franchiseId === franchiseId);
}

/** How a person stands in a franchise: as one of its people, or for support. */
export function standingIn(me: Me, franchiseId: string | undefined): Membership | undefined {
  const support = supportIn(me, franchiseId);
  if (support === undefined)
    return me.memberships.find((membership) => membership.franchiseId === franchiseId);
  const { franchiseName, franchiseState: state, permissions } = support;
  return { franchiseId: support.franchiseId, franchiseName, state, roles: [], permissions };
}

export const SessionContext = createContext<Session | undefined>(undefined);
export const FranchiseContext = createContext<FranchiseScope | undefined>(undefined);

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('Only pages of a signed-in person have a session');
  return session;
}

/** The franchise that the page's address names. */
export function useFranchise(): FranchiseScope {
  const franchise = use(FranchiseContext);
  if (franchise === undefined) throw new Error('Only pages below a franchise have one');
  return franchise;
}

export const browserTimeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
