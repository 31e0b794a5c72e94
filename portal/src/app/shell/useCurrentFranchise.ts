import { useMatch } from 'react-router';
import type { Membership } from '@/api/model';
import { standingIn, useSession } from '@/components/session';

/** How the person stands in the franchise of the address; undefined at HQ and elsewhere. */
export function useCurrentFranchise(): Membership | undefined {
  const { me } = useSession();
  const match = useMatch('/f/:franchiseId/*');
  return standingIn(me, match?.params.franchiseId);
}
