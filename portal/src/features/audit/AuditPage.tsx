import { NativeSelect } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { auditQuery } from '@/api/audit';
import type { AuditEntry, AuditFilter } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { FilterTokens } from '@/components/list/FilterTokens';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { SavedViews } from '@/components/list/SavedViews';
import { Toolbar } from '@/components/list/Toolbar';
import type { Filters } from '@/components/list/url-filter';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { useFranchise } from '@/components/session';
import { Moment } from '@/components/When';
import { auditColumns, Outcome } from './audit-columns';
import { texts } from './texts';
import { Verification } from './Verification';

const FILTERS = ['view', 'actor', 'name', 'operation'] as const;
const CLEARED = { view: undefined, actor: undefined, name: undefined, operation: undefined };

const views = [
  { id: 'support', label: texts.views.support },
  { id: 'staff', label: texts.views.staff },
];

const operations = [
  { value: '', label: texts.anyOperation },
  ...Object.entries(texts.operations).map(([value, label]) => ({ value, label })),
];

/** What was done and refused in the franchise, for those who answer for it. */
export function AuditPage() {
  const { id, timeZone } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const filter = useMemo(() => filterOf(filters), [filters]);
  const query = useInfiniteQuery({ ...auditQuery(id, filter), placeholderData: keepPreviousData });
  const columns = useMemo(
    () => auditColumns(timeZone, (entry) => change({ actor: entry.subject, name: entry.by })),
    [timeZone, change],
  );
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <Page title={texts.title}>
      <Verification franchiseId={id} />
      <SavedViews all={texts.all} views={views} chosen={filters.view} onChoose={(view) => change({ view })} />
      <Toolbar>
        <NativeSelect
          aria-label={texts.operation}
          value={filters.operation ?? ''}
          data={operations}
          onChange={({ currentTarget: { value } }) => change({ operation: value === '' ? undefined : value })}
        />
        <FilterTokens
          tokens={
            filters.actor === undefined
              ? []
              : [
                  {
                    id: 'actor',
                    label: texts.only(filters.name ?? filters.actor),
                    remove: () => change({ actor: undefined, name: undefined }),
                  },
                ]
          }
          onClear={() => change(CLEARED)}
        />
      </Toolbar>
      <RecordList<AuditEntry>
        label={texts.title}
        columns={columns}
        query={query}
        cardOf={(entry) => ({
          title: texts.operations[entry.operation] ?? entry.operation,
          aside: <Moment at={entry.at} timeZone={timeZone} />,
          detail: entry.supportAccessId === undefined ? entry.by : `${entry.by} · ${texts.forSupport}`,
          badge: <Outcome entry={entry} />,
        })}
        empty={
          narrowed ? (
            <NothingFound onClear={() => change(CLEARED)} />
          ) : (
            <EmptyState icon={<IconHistory size={24} />} title={texts.empty.title} hint={texts.empty.hint} />
          )
        }
      />
    </Page>
  );
}

function filterOf({ view, actor, operation }: Filters<(typeof FILTERS)[number]>): AuditFilter {
  const support = view === 'support' ? true : view === 'staff' ? false : undefined;
  return { actor, operation, support };
}
