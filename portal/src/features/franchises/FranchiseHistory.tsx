import { Button, Group, Skeleton } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconDatabaseCog,
  IconDoorExit,
  IconDownload,
  IconFileExport,
  IconLifebuoy,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconRocket,
  IconTrash,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { franchiseHistoryQuery } from '@/api/franchises';
import { History } from '@/components/detail/History';
import { Section } from '@/components/detail/Section';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { browserTimeZone } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

const icons: Record<string, Icon> = {
  requested: IconPlus,
  changed: IconPencil,
  provisioning_started: IconRocket,
  activated: IconCircleCheck,
  provisioning_failed: IconAlertTriangle,
  suspended: IconPlayerPause,
  resumed: IconPlayerPlay,
  offboarded: IconDoorExit,
  export_ordered: IconFileExport,
  exported: IconFileExport,
  export_downloaded: IconDownload,
  archived: IconArchive,
  purge_requested: IconTrash,
  purge_withdrawn: IconArrowBackUp,
  purge_ordered: IconTrash,
  purge_failed: IconAlertTriangle,
  purged: IconTrash,
  migration_retried: IconDatabaseCog,
  support_opened: IconLifebuoy,
  support_ended: IconLifebuoy,
};

export function FranchiseHistory({ franchiseId }: { franchiseId: string }) {
  const history = useInfiniteQuery(franchiseHistoryQuery(franchiseId));
  const events = history.data?.pages.flatMap(({ items }) => items) ?? [];
  if (history.data !== undefined && events.length === 0) return null;
  return (
    <Section title={texts.detail.history}>
      {history.isPending && <Skeleton height={160} />}
      <History
        timeZone={browserTimeZone}
        entries={events.map(({ id, event, by, at, reason }) => ({
          key: id,
          icon: icons[event],
          by,
          did: shared.franchiseEvents[event] ?? event,
          at,
          detail: reason,
        }))}
      />
      {history.error !== null && (
        <ProblemNotice error={history.error} onRetry={() => void history.refetch()} />
      )}
      {history.hasNextPage && (
        <Group>
          <Button
            variant="default"
            size="xs"
            loading={history.isFetchingNextPage}
            onClick={() => void history.fetchNextPage()}
          >
            {shared.actions.loadMore}
          </Button>
        </Group>
      )}
    </Section>
  );
}
