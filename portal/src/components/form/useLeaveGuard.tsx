import { Button, Text } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '../dialog/Dialog';
import { texts } from '../texts';

let leavingAllowed = false;

/** The person leaves to sign in again and comes back to the draft: nothing to ask. */
export function allowLeaving(): void {
  leavingAllowed = true;
}

/** Asks before the person leaves a page with changes that are not saved. */
export function useLeaveGuard(guarded: () => boolean, onLeave: () => void): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => guarded() && currentLocation.pathname !== nextLocation.pathname,
  );

  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (guarded() && !leavingAllowed) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [guarded]);

  if (blocker.state !== 'blocked') return null;
  const leave = () => {
    onLeave();
    blocker.proceed();
  };
  return (
    <Dialog
      title={texts.form.unsaved}
      size="sm"
      onClose={() => blocker.reset()}
      actions={
        <>
          <Button variant="default" onClick={leave}>
            {texts.form.leave}
          </Button>
          <Button onClick={() => blocker.reset()} data-autofocus>
            {texts.form.stay}
          </Button>
        </>
      }
    >
      <Text size="sm">{texts.form.unsavedHint}</Text>
    </Dialog>
  );
}
