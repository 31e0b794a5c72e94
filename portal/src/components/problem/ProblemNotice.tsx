import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { texts } from '../texts';
import { describe } from './describe';
import { TraceId } from './TraceId';

/** A failure beside what it concerns; the rest of the page stays usable. */
export function ProblemNotice({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { title, hint, traceId, retry } = describe(error);
  return (
    <Alert color="red" variant="light" icon={<IconAlertCircle size={18} />} title={title} role="alert">
      <Stack gap="xs">
        {hint !== '' && <Text size="sm">{hint}</Text>}
        {traceId !== undefined && <TraceId traceId={traceId} />}
        {retry && onRetry !== undefined && (
          <Group>
            <Button size="xs" variant="default" onClick={onRetry}>
              {texts.actions.retry}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
