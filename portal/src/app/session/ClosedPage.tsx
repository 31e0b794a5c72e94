import { Button, List, Stack, Text } from '@mantine/core';
import { IconDatabaseOff } from '@tabler/icons-react';
import { MessagePage } from '@/components/problem/MessagePage';
import { texts } from '../texts';

const t = texts.closed;

/** In place of every page of a franchise whose data could not be brought up to date. */
export function ClosedPage(props: { name: string; checking: boolean; onRetry: () => void }) {
  return (
    <MessagePage icon={<IconDatabaseOff size={24} />} title={t.title(props.name)} hint={t.hint}>
      <Stack gap="xs">
        <Text fw={500}>{t.next}</Text>
        <List spacing="xs">
          {t.steps.map((step) => (
            <List.Item key={step}>{step}</List.Item>
          ))}
        </List>
      </Stack>
      <Button onClick={props.onRetry} loading={props.checking}>
        {t.retry}
      </Button>
    </MessagePage>
  );
}
