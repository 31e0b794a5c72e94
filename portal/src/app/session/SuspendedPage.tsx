import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '@/components/paths';
import { MessagePage } from '@/components/problem/MessagePage';
import { useFranchise } from '@/components/session';
import { texts } from '../texts';

const t = texts.suspended;

/** In place of a page that changes something, while the franchise is suspended. */
export function SuspendedPage() {
  const { id } = useFranchise();
  return (
    <MessagePage icon={<IconPlayerPause size={24} />} title={t.noChanges} hint={t.noChangesHint}>
      <Button component={Link} to={paths.home(id)} variant="default">
        {t.toReading}
      </Button>
    </MessagePage>
  );
}
