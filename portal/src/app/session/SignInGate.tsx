import { Button } from '@mantine/core';
import { IconDoorExit, IconPlugConnectedX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useState } from 'react';
import type { Identity } from '@/api/identity';
import { MessagePage } from '@/components/problem/MessagePage';
import { texts } from '../texts';
import { type Gate, passGate } from './pass-gate';
import { Splash } from './Splash';

const t = texts.session;

let entered = false;

/** Lets only signed-in people in; everyone else goes to the identity provider and comes back to the same page. */
export function SignInGate({ children }: { children: (identity: Identity) => ReactNode }) {
  const [gate, setGate] = useState<Gate>({ state: 'starting' });

  const attempt = (act: () => Promise<void>) => {
    act().catch(() => setGate({ state: 'away' }));
  };
  useEffect(() => {
    // In development React runs effects twice, but the code in the callback's address is good for one use.
    if (entered) return;
    entered = true;
    passGate(setGate).catch(() => setGate({ state: 'away' }));
  }, []);

  if (gate.state === 'signed_in') return children(gate.identity);
  return (
    <main>
      <GateMessage
        gate={gate}
        onRetry={() => attempt(() => passGate(setGate))}
        onSignIn={(identity) => attempt(() => identity.signIn('/'))}
      />
    </main>
  );
}

interface GateMessageProps {
  gate: Gate;
  onRetry: () => void;
  onSignIn: (identity: Identity) => void;
}

function GateMessage({ gate, onRetry, onSignIn }: GateMessageProps) {
  switch (gate.state) {
    case 'signing_in':
      return <Splash says={t.signingIn} />;
    case 'leaving':
      return <Splash says={t.toSignIn} />;
    case 'away':
      return (
        <MessagePage icon={<IconPlugConnectedX size={24} />} title={t.away} hint={t.awayHint}>
          <Button onClick={onRetry}>{t.tryAgain}</Button>
        </MessagePage>
      );
    case 'broken':
      return (
        <MessagePage icon={<IconPlugConnectedX size={24} />} title={t.broken} hint={t.brokenHint}>
          <Button onClick={() => onSignIn(gate.identity)}>{t.signInAgain}</Button>
        </MessagePage>
      );
    case 'signed_out':
      return (
        <MessagePage icon={<IconDoorExit size={24} />} title={t.signedOut} hint={t.signedOutHint}>
          <Button onClick={() => onSignIn(gate.identity)}>{t.signInAgain}</Button>
        </MessagePage>
      );
    default:
      return <Splash says={t.starting} />;
  }
}
