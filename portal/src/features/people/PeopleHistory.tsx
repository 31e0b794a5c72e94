import { Button, Group, Skeleton } from '@mantine/core';
import {
  type Icon,
  IconAlertTriangle,
  IconDoorEnter,
  IconMail,
  IconMailOff,
  IconPencil,
  IconUserMinus,
} from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { PersonEvent } from '@/api/model';
import { peopleHistoryQuery } from '@/api/people';
import { History } from '@/components/detail/History';
import { Section } from '@/components/detail/Section';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { useFranchise } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

const icons: Record<string, Icon> = {
  invited: IconMail,
  invited_again: IconMail,
  joined: IconDoorEnter,
  invitation_failed: IconAlertTriangle,
  roles_changed: IconPencil,
  invitation_withdrawn: IconMailOff,
  removed: IconUserMinus,
};

/** Who invited, changed and removed whom. */
export function PeopleHistory() {
  const { id, timeZone } = useFranchise();
  const history = useInfiniteQuery(peopleHistoryQuery(id));
  const events = history.data?.pages.flatMap(({ items }) => items) ?? [];
  if (history.data !== undefined && events.length === 0) return null;
  return (
    <Section title={texts.detail.history}>
      {history.isPending && <Skeleton height={160} />}
      <History
        timeZone={timeZone}
        entries={events.map((event) => ({
          key: event.id,
          icon: icons[event.event],
          by: event.by,
          did: didOf(event),
          at: event.at,
          detail: event.detail,
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

function didOf({ event, name }: PersonEvent): string {
  return texts.events[event]?.(name) ?? event;
}
