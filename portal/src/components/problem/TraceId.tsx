import { Button, Code, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { texts } from '../texts';

export function TraceId({ traceId }: { traceId: string }) {
  const clipboard = useClipboard();
  return (
    <Group gap="xs" wrap="wrap">
      <Text size="xs" c="dimmed">
        {texts.problem.traceId}
      </Text>
      <Code>{traceId}</Code>
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={clipboard.copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        aria-label={texts.problem.copyTraceId}
        onClick={() => clipboard.copy(traceId)}
      >
        <span aria-live="polite">{clipboard.copied ? texts.actions.copied : texts.actions.copy}</span>
      </Button>
    </Group>
  );
}
