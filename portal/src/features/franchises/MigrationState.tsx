import { Badge } from '@mantine/core';
import { type Icon, IconCircleCheck, IconClock, IconDatabaseX, IconLoader2 } from '@tabler/icons-react';
import type { Migration } from '@/api/model';
import { texts } from './migration-texts';

const looks: Record<string, { color: string; Icon: Icon }> = {
  current: { color: 'green', Icon: IconCircleCheck },
  behind: { color: 'yellow', Icon: IconClock },
  migrating: { color: 'blue', Icon: IconLoader2 },
  migration_failed: { color: 'red', Icon: IconDatabaseX },
};

/** How a franchise's data stands to this version; an ordered retry is told before it begins. */
export function MigrationState({ migration: { state, retryUnderWay } }: { migration: Migration }) {
  const waits = retryUnderWay && state !== 'migrating';
  const look = waits
    ? { color: 'blue', Icon: IconClock }
    : (looks[state] ?? { color: 'gray', Icon: IconClock });
  return (
    <Badge color={look.color} leftSection={<look.Icon size={14} aria-hidden />}>
      {waits ? texts.retrying : (texts.states[state] ?? state)}
    </Badge>
  );
}
