import { Text, Timeline } from '@mantine/core';
import { type Icon, IconPencil } from '@tabler/icons-react';
import { Moment } from '../When';

export interface HistoryEntry {
  key: string;
  icon: Icon | undefined;
  by: string;
  /** What was done, as it follows the name of who did it. */
  did: string;
  at: string;
  detail?: string | undefined;
}

/** Who did what, the newest first. */
export function History({ entries, timeZone }: { entries: HistoryEntry[]; timeZone: string }) {
  return (
    <Timeline bulletSize={24} lineWidth={1}>
      {entries.map(({ key, icon: EntryIcon = IconPencil, by, did, at, detail }) => (
        <Timeline.Item key={key} bullet={<EntryIcon size={13} aria-hidden />}>
          <Text size="sm">
            <strong>{by}</strong> {did} ·{' '}
            <Text span inherit c="dimmed">
              <Moment at={at} timeZone={timeZone} />
            </Text>
          </Text>
          {detail !== undefined && (
            <Text size="sm" c="dimmed">
              {detail}
            </Text>
          )}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
