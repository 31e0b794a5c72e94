import { Button, Group } from '@mantine/core';
import { IconLifebuoy, IconPencil } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { SupportAccess } from '@/api/model';
import { supportQuery } from '@/api/support';
import { exactMoment } from '@/components/dates';
import { History } from '@/components/detail/History';
import { Section } from '@/components/detail/Section';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { browserTimeZone } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

const t = texts.support;

/** When HQ looked into the franchise, the newest first; nothing where it never did. */
export function SupportList({ franchiseId }: { franchiseId: string }) {
  const accesses = useInfiniteQuery(supportQuery(franchiseId));
  const rows = accesses.data?.pages.flatMap(({ items }) => items) ?? [];
  if (accesses.error !== null) {
    return <ProblemNotice error={accesses.error} onRetry={() => void accesses.refetch()} />;
  }
  if (rows.length === 0) return null;
  return (
    <Section title={t.list}>
      <History
        timeZone={browserTimeZone}
        entries={rows.map((access) => ({
          key: access.id,
          icon: access.changesAllowedBy === undefined ? IconLifebuoy : IconPencil,
          by: access.openedBy,
          did: stateOf(access),
          at: access.openedAt,
          detail: access.reason,
        }))}
      />
      {accesses.hasNextPage && (
        <Group>
          <Button
            variant="default"
            size="xs"
            loading={accesses.isFetchingNextPage}
            onClick={() => void accesses.fetchNextPage()}
          >
            {shared.actions.loadMore}
          </Button>
        </Group>
      )}
    </Section>
  );
}

function stateOf({ state, expiresAt, endedBy }: SupportAccess): string {
  if (state === 'ended') return t.ended(endedBy ?? '');
  if (state === 'expired') return t.expired;
  const until = exactMoment(expiresAt, browserTimeZone);
  return state === 'changes_allowed' ? t.changing(until) : t.reading(until);
}
