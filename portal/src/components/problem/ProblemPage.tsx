import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconLock, IconMapQuestion, IconPlugConnectedX } from '@tabler/icons-react';
import { Link } from 'react-router';
import { isRefusal, Unreachable } from '@/api/refusal';
import { texts } from '../texts';
import { describe } from './describe';
import { MessagePage } from './MessagePage';
import { TraceId } from './TraceId';

/** A failure that leaves nothing else to show. */
export function ProblemPage({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { title, hint, traceId, retry } = describe(error);
  return (
    <MessagePage icon={iconOf(error)} title={title} hint={hint}>
      {traceId !== undefined && <TraceId traceId={traceId} />}
      <Group>
        {retry && onRetry !== undefined && <Button onClick={onRetry}>{texts.actions.retry}</Button>}
        <Button component={Link} to="/" variant="default">
          {texts.actions.home}
        </Button>
      </Group>
    </MessagePage>
  );
}

function iconOf(error: unknown) {
  if (isRefusal(error, 404)) return <IconMapQuestion size={24} />;
  if (isRefusal(error, 403)) return <IconLock size={24} />;
  if (error instanceof Unreachable) return <IconPlugConnectedX size={24} />;
  return <IconAlertTriangle size={24} />;
}
