import { Button } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { Link } from 'react-router';
import { paths } from '@/components/paths';
import { MessagePage } from '@/components/problem/MessagePage';
import { useFranchise } from '@/components/session';
import { texts } from '../texts';

const t = texts.suspended;

/** In place of a page that changes something, while the franchise is suspended or leaves. */
export function SuspendedPage() {
  const { id, details } = useFranchise();
  const hint = details?.offboarding === undefined ? t.noChangesHint : texts.offboarding.noChangesHint;
  return (
    <MessagePage icon={<IconPlayerPause size={24} />} title={t.noChanges} hint={hint}>
      <Button component={Link} to={paths.home(id)} variant="default">
        {t.toReading}
      </Button>
    </MessagePage>
  );
}
