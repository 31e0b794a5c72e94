import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCircleCheck,
  IconCircleX,
  IconClock,
  IconLoader2,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { texts } from './texts';

const looks: Record<string, { color: string; Icon: typeof IconClock }> = {
  scheduled: { color: 'gray', Icon: IconClock },
  waiting: { color: 'gray', Icon: IconClock },
  running: { color: 'blue', Icon: IconLoader2 },
  completed: { color: 'green', Icon: IconCircleCheck },
  done: { color: 'green', Icon: IconCircleCheck },
  refused: { color: 'red', Icon: IconCircleX },
  discarded: { color: 'red', Icon: IconAlertTriangle },
  cancelled: { color: 'gray', Icon: IconBan },
  skipped: { color: 'gray', Icon: IconPlayerSkipForward },
};

/** The status of an import or of one of its files. */
export function ImportStatus({ status, of }: { status: string; of: 'job' | 'file' }) {
  const { color, Icon } = looks[status] ?? { color: 'gray', Icon: IconClock };
  const words = of === 'job' ? texts.statuses : texts.fileStatuses;
  return (
    <Badge color={color} leftSection={<Icon size={14} aria-hidden />}>
      {words[status] ?? status}
    </Badge>
  );
}
