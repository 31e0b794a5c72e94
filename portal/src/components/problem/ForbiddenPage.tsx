import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { texts } from '../texts';
import { MessagePage } from './MessagePage';

/** The person belongs here, but this page is not for their role. */
export function ForbiddenPage() {
  return (
    <MessagePage
      icon={<IconLock size={24} />}
      title={texts.problem.forbidden}
      hint={texts.problem.forbiddenHint}
    >
      <Button component={Link} to="/" variant="default">
        {texts.actions.home}
      </Button>
    </MessagePage>
  );
}
