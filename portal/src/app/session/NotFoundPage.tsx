import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from 'react-router';
import { MessagePage } from '@/components/problem/MessagePage';
import { texts } from '@/components/texts';

export function NotFoundPage() {
  return (
    <MessagePage
      icon={<IconMapQuestion size={24} />}
      title={texts.problem.notFound}
      hint={texts.problem.notFoundHint}
    >
      <Button component={Link} to="/" variant="default">
        {texts.actions.home}
      </Button>
    </MessagePage>
  );
}
