import { Button, Group } from '@mantine/core';
import { IconBuildingStore } from '@tabler/icons-react';
import { Navigate } from 'react-router';
import { MessagePage } from '@/components/problem/MessagePage';
import { useSession } from '@/components/session';
import { texts } from '../texts';
import { landingOf } from './landing';

/** Takes a person to where they begin, or tells them that there is nothing for them yet. */
export function Landing() {
  const { me, signOut } = useSession();
  const to = landingOf(me);
  if (to !== undefined) return <Navigate to={to} replace />;
  return (
    <MessagePage
      icon={<IconBuildingStore size={24} />}
      title={texts.session.noFranchise(me.name)}
      hint={texts.session.noFranchiseHint}
    >
      <Group>
        <Button variant="default" onClick={signOut}>
          {texts.session.signOut}
        </Button>
      </Group>
    </MessagePage>
  );
}
