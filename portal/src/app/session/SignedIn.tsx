import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { Outlet } from 'react-router';
import { meQuery } from '@/api/franchises';
import { type Identity, SIGNED_OUT_PATH } from '@/api/identity';
import { forgetAllDrafts } from '@/components/form/draft';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { type Session, SessionContext } from '@/components/session';
import { Shell } from '../shell/Shell';
import { texts } from '../texts';
import { ExpiredNotice } from './ExpiredNotice';
import { Splash } from './Splash';

/** Everything that a signed-in person sees. */
export function SignedIn({ identity, onSettled }: { identity: Identity; onSettled: () => void }) {
  const { data: me, error, refetch } = useQuery(meQuery());

  useEffect(
    () =>
      identity.onSignedOutElsewhere(() => {
        forgetAllDrafts();
        window.location.assign(SIGNED_OUT_PATH);
      }),
    [identity],
  );

  const session = useMemo<Session | undefined>(() => {
    if (me === undefined) return undefined;
    return {
      me,
      canAtHq: (permission) => me.permissions.includes(permission),
      signOut: () => {
        forgetAllDrafts();
        void identity.signOut();
      },
      setUp: (factor) => void identity.setUp(factor),
    };
  }, [me, identity]);

  if (session !== undefined) {
    return (
      <SessionContext value={session}>
        <Shell onSettled={onSettled}>
          <Outlet />
        </Shell>
        <ExpiredNotice identity={identity} />
      </SessionContext>
    );
  }
  return (
    <main>
      {error === null ? (
        <Splash says={texts.session.starting} />
      ) : (
        <ProblemPage error={error} onRetry={() => void refetch()} />
      )}
      <ExpiredNotice identity={identity} />
    </main>
  );
}
