import { Button, Group } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { Link } from 'react-router';
import { MessagePage } from '@/components/problem/MessagePage';
import { texts } from '../texts';

/** Somebody who was at work here has been removed from the franchise meanwhile. */
export function RemovedPage({ name }: { name: string }) {
  return (
    <MessagePage
      icon={<IconDoorExit size={24} />}
      title={texts.removed.title(name)}
      hint={texts.removed.hint}
    >
      <Group>
        <Button component={Link} to="/" variant="default">
          {texts.removed.on}
        </Button>
      </Group>
    </MessagePage>
  );
}
