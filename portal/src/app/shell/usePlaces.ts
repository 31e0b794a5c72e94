import { paths } from '@/components/paths';
import { supportIn, useSession } from '@/components/session';
import { texts } from '../texts';
import { useCurrentFranchise } from './useCurrentFranchise';

export interface Place {
  name: string;
  to: string;
  here: boolean;
}

/** The franchises that a person belongs to or looks into, and HQ for those who work there. */
export function usePlaces(): Place[] {
  const { me, canAtHq } = useSession();
  const current = useCurrentFranchise();
  const visited = me.supportAccesses.filter((access) => supportIn(me, access.franchiseId) === access);
  const places = [...me.memberships, ...visited].map(({ franchiseId, franchiseName }) => ({
    name: franchiseName,
    to: paths.home(franchiseId),
    here: franchiseId === current?.franchiseId,
  }));
  if (!canAtHq('franchises:read')) return places;
  return [...places, { name: texts.nav.hq, to: paths.franchises(), here: current === undefined }];
}
