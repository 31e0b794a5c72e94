import { Outlet } from 'react-router';
import { ForbiddenPage } from '@/components/problem/ForbiddenPage';
import { useSession } from '@/components/session';

/** Shows its pages to people at HQ who hold the permission. */
export function HqNeeds({ permission }: { permission: string }) {
  return useSession().canAtHq(permission) ? <Outlet /> : <ForbiddenPage />;
}
