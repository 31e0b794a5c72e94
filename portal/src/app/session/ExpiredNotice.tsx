import { Button, Text } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import type { Identity } from '@/api/identity';
import { Dialog } from '@/components/dialog/Dialog';
import { allowLeaving } from '@/components/form/useLeaveGuard';
import { texts } from '../texts';

/** The sign-in is over: the page stays as it is behind this, and its drafts are kept over the new sign-in. */
export function ExpiredNotice({ identity }: { identity: Identity }) {
  const expired = useSyncExternalStore(
    (listener) => identity.onExpiredChange(listener),
    () => identity.expired,
  );
  const signIn = () => {
    allowLeaving();
    const { pathname, search, hash } = window.location;
    void identity.signIn(pathname + search + hash);
  };
  if (!expired) return null;
  return (
    <Dialog
      title={texts.session.expired}
      size="sm"
      actions={
        <Button onClick={signIn} data-autofocus>
          {texts.session.signInAgain}
        </Button>
      }
    >
      <Text size="sm">{texts.session.expiredHint}</Text>
    </Dialog>
  );
}
