import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { Outlet, useParams } from 'react-router';
import { franchiseQuery } from '@/api/franchises';
import type { Membership, OpenSupportAccess } from '@/api/model';
import { isClosedByMigration } from '@/api/refusal';
import {
  browserTimeZone,
  FranchiseContext,
  type FranchiseScope,
  mayIn,
  standingIn,
  supportIn,
  useSession,
} from '@/components/session';
import { ClosedPage } from './ClosedPage';
import { LeavingNotice } from './LeavingNotice';
import { rememberFranchise } from './landing';
import { NotFoundPage } from './NotFoundPage';
import { RemovedPage } from './RemovedPage';
import { SupportVisit } from './SupportVisit';
import { SupportVisitors } from './SupportVisitors';
import { SuspendedNotice } from './SuspendedNotice';

/** How often a closed franchise is looked at again. */
const REOPENING = 30_000;

/** The pages of the franchise in the address; somebody else's looks like one that does not exist. */
export function FranchisePages() {
  const { me } = useSession();
  const { franchiseId } = useParams();
  const membership = standingIn(me, franchiseId);
  const own = me.memberships.find((candidate) => candidate.franchiseId === franchiseId);
  const seen = useRef(own);
  if (own !== undefined) seen.current = own;
  const left = membership === undefined ? seen.current : undefined;
  if (left !== undefined && left.franchiseId === franchiseId)
    return <RemovedPage name={left.franchiseName} />;
  // The key: nothing of one franchise stays on the page when the person switches to another.
  return membership === undefined ? (
    <NotFoundPage />
  ) : (
    <Inside
      key={membership.franchiseId}
      membership={membership}
      support={supportIn(me, membership.franchiseId)}
    />
  );
}

interface InsideProps {
  membership: Membership;
  support: OpenSupportAccess | undefined;
}

function Inside({ membership, support }: InsideProps) {
  const { franchiseId, franchiseName, state } = membership;
  const franchise = useQuery({
    ...franchiseQuery(franchiseId),
    enabled: mayIn(membership, 'franchise:read'),
    refetchInterval: ({ state: { error } }) => (isClosedByMigration(error) ? REOPENING : false),
  });
  const { data: details, isLoading: waiting } = franchise;
  const visiting = support !== undefined;
  useEffect(() => {
    if (!visiting) rememberFranchise(franchiseId);
  }, [franchiseId, visiting]);

  const scope = useMemo<FranchiseScope>(() => {
    const primary = details?.locations.find((location) => location.primary) ?? details?.locations[0];
    return {
      id: franchiseId,
      name: franchiseName,
      can: (permission) => mayIn(membership, permission),
      support,
      details,
      waiting,
      timeZone: primary?.timeZone ?? browserTimeZone,
    };
  }, [franchiseId, franchiseName, membership, support, details, waiting]);

  if (isClosedByMigration(franchise.error)) {
    return (
      <ClosedPage
        name={franchiseName}
        checking={franchise.isFetching}
        onRetry={() => void franchise.refetch()}
      />
    );
  }
  const page = (
    <>
      {state === 'suspended' && <SuspendedNotice />}
      {state === 'offboarding' && <LeavingNotice />}
      <Outlet />
    </>
  );
  return (
    <FranchiseContext value={scope}>
      {support !== undefined && <SupportVisit access={support} />}
      {!visiting && mayIn(membership, 'support:read') ? <SupportVisitors>{page}</SupportVisitors> : page}
    </FranchiseContext>
  );
}
