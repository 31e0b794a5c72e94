import { NativeSelect } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { NetworkEvent } from '@/api/model';
import { networkAuditQuery } from '@/api/network';
import { EmptyState } from '@/components/EmptyState';
import { FilterTokens } from '@/components/list/FilterTokens';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { Toolbar } from '@/components/list/Toolbar';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { browserTimeZone } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { Moment } from '@/components/When';
import { networkAuditColumns } from './network-audit-columns';
import { texts } from './texts';

const t = texts.audit;
const FILTERS = ['franchise', 'event', 'actor', 'name'] as const;
const CLEARED = { franchise: undefined, event: undefined, actor: undefined, name: undefined };

const kinds = [
  { value: '', label: t.any },
  ...Object.entries(shared.franchiseEvents).map(([value, label]) => ({ value, label })),
];

/** What was done to the franchises, and by whom, for those at HQ who answer for it. */
export function NetworkAuditPage() {
  const { filters, change } = useUrlFilters(FILTERS);
  const { franchise, event, actor, name } = filters;
  const filter = { franchise, event, actor };
  const query = useInfiniteQuery({ ...networkAuditQuery(filter), placeholderData: keepPreviousData });
  const columns = useMemo(
    () => networkAuditColumns(({ subject, by }) => change({ actor: subject, name: by })),
    [change],
  );
  const tokens = [
    actor === undefined
      ? undefined
      : {
          id: 'actor',
          label: t.only(name ?? actor),
          remove: () => change({ actor: undefined, name: undefined }),
        },
    franchise === undefined
      ? undefined
      : { id: 'franchise', label: t.onlyOf(franchise), remove: () => change({ franchise: undefined }) },
  ].filter((token) => token !== undefined);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page title={t.title}>
      <Toolbar>
        <NativeSelect
          aria-label={t.kind}
          value={event ?? ''}
          data={kinds}
          onChange={({ currentTarget: { value } }) => change({ event: value === '' ? undefined : value })}
        />
        <FilterTokens tokens={tokens} onClear={() => change(CLEARED)} />
      </Toolbar>
      <RecordList<NetworkEvent>
        label={t.title}
        columns={columns}
        query={query}
        cardOf={(entry) => ({
          title: entry.franchiseName,
          aside: <Moment at={entry.at} timeZone={browserTimeZone} />,
          detail: `${entry.by} ${shared.franchiseEvents[entry.event] ?? entry.event}`,
        })}
        empty={
          narrowed ? (
            <NothingFound onClear={() => change(CLEARED)} />
          ) : (
            <EmptyState icon={<IconHistory size={24} />} title={t.empty.title} hint={t.empty.hint} />
          )
        }
      />
    </Page>
  );
}
