import { Navigate, Outlet, useMatch } from 'react-router';
import { ForbiddenPage } from '@/components/problem/ForbiddenPage';
import { standingIn, useFranchise, useSession } from '@/components/session';
import { landingIn } from './landing';
import { SuspendedPage } from './SuspendedPage';

/** Shows its pages to people who hold the permission; the first page of a franchise sends the others on. */
export function Needs({ permission }: { permission: string }) {
  const { me } = useSession();
  const { id, can } = useFranchise();
  const atHome = useMatch('/f/:franchiseId');
  if (can(permission)) return <Outlet />;
  const permissions = standingIn(me, id)?.permissions ?? [];
  const landing = landingIn(id, permissions);
  if (atHome !== null && landing !== undefined) return <Navigate to={landing} replace />;
  // The role would allow it: what stands in the way is that the franchise is suspended.
  return permissions.includes(permission) ? <SuspendedPage /> : <ForbiddenPage />;
}
