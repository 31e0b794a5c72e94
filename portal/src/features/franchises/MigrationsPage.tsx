import { Button, Text } from '@mantine/core';
import { IconDatabaseCog, IconRefresh } from '@tabler/icons-react';
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { isUnderWay, migrationsQuery } from '@/api/migrations';
import type { Migration, MigrationCounts } from '@/api/model';
import type { Page as Rows } from '@/api/paging';
import { ActProblem } from '@/components/acts/ActProblem';
import { isPossible } from '@/components/acts/transitions';
import { EmptyState } from '@/components/EmptyState';
import { ColumnChooser } from '@/components/list/ColumnChooser';
import type { Column } from '@/components/list/columns';
import { RecordList } from '@/components/list/RecordList';
import { SavedViews } from '@/components/list/SavedViews';
import { Toolbar, ToolbarSpace } from '@/components/list/Toolbar';
import { useColumns } from '@/components/list/useColumns';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { browserTimeZone } from '@/components/session';
import { Moment } from '@/components/When';
import { MigrationState } from './MigrationState';
import { texts } from './migration-texts';
import { tookInWords, versionInWords } from './migration-words';
import { countOf, FILTERS, migrationsFilter, STATES, sumOf } from './migrations-filter';
import { type MigrationRetry, useMigrationRetry } from './useMigrationRetry';

const t = texts.columns;

/** A migration is known by its franchise. */
type Row = Migration & { id: string };

/** How the franchises' data stands to this version, for HQ, and the way to try those again that failed. */
export function MigrationsPage() {
  const { filters, change } = useUrlFilters(FILTERS);
  const filter = useMemo(() => migrationsFilter(filters), [filters]);
  const query = useInfiniteQuery({
    ...migrationsQuery(filter),
    select: withIds,
    placeholderData: keepPreviousData,
  });
  const retry = useMigrationRetry();
  const all = useMemo(() => columnsWith(retry), [retry]);
  const columns = useColumns('migrations', all);
  const first = query.data?.pages[0];
  return (
    <Page title={texts.title}>
      {first !== undefined && (
        <Text size="sm" c="dimmed">
          {texts.intro(first.target)}
        </Text>
      )}
      <Views counts={first?.counts} chosen={filter.state} onChoose={(state) => change({ state })} />
      <Toolbar>
        <ToolbarSpace />
        <ColumnChooser columns={all} chosen={columns.chosen} onChoose={columns.choose} />
      </Toolbar>
      {retry.error !== null && (
        <ActProblem error={retry.error} meanwhile={texts.overtaken} onRetry={retry.again} />
      )}
      <RecordList<Row>
        label={texts.title}
        columns={columns.shown}
        query={query}
        hrefOf={({ franchiseId }) => paths.franchise(franchiseId)}
        cardOf={(migration) => ({
          title: migration.franchiseName,
          aside: versionInWords(migration),
          detail: migration.reason,
          badge: <MigrationState migration={migration} />,
        })}
        empty={<Nothing state={filter.state} />}
      />
    </Page>
  );
}

interface ViewsProps {
  counts: MigrationCounts | undefined;
  chosen: string | undefined;
  onChoose: (state: string | undefined) => void;
}

function Views({ counts, chosen, onChoose }: ViewsProps) {
  const known = counts ?? { current: 0, behind: 0, migrating: 0, failed: 0 };
  return (
    <SavedViews
      all={texts.views.all(sumOf(known))}
      views={STATES.map((state) => ({ id: state, label: texts.views[state](countOf(known, state)) }))}
      chosen={chosen}
      onChoose={onChoose}
    />
  );
}

function Nothing({ state }: { state: (typeof STATES)[number] | undefined }) {
  const { title, hint } = state === undefined ? texts.empty : texts.emptyViews[state];
  return <EmptyState icon={<IconDatabaseCog size={24} />} title={title} hint={hint} />;
}

function columnsWith(retry: MigrationRetry): Column<Row>[] {
  return [
    {
      id: 'franchise',
      header: t.franchise,
      width: 22,
      always: true,
      cell: ({ franchiseName }) => franchiseName,
    },
    {
      id: 'state',
      header: t.state,
      width: 15,
      cell: (migration) => <MigrationState migration={migration} />,
    },
    { id: 'version', header: t.version, width: 9, align: 'right', cell: versionInWords },
    { id: 'reason', header: t.reason, width: 30, cell: ({ reason }) => <span title={reason}>{reason}</span> },
    {
      id: 'attempts',
      header: t.attempts,
      width: 8,
      align: 'right',
      extra: true,
      cell: ({ attempts }) => attempts,
    },
    {
      id: 'lastAttempt',
      header: t.lastAttempt,
      width: 13,
      cell: ({ finishedAt }) => finishedAt && <Moment at={finishedAt} timeZone={browserTimeZone} />,
    },
    { id: 'took', header: t.took, width: 8, align: 'right', cell: tookInWords },
    {
      id: 'act',
      header: t.act,
      width: 10,
      always: true,
      cell: (migration) => isPossible(migration, 'retry') && <Retry migration={migration} retry={retry} />,
    },
  ];
}

function Retry({ migration, retry }: { migration: Migration; retry: MigrationRetry }) {
  const { franchiseId, franchiseName } = migration;
  return (
    <Button
      variant="default"
      size="compact-xs"
      leftSection={<IconRefresh size={14} />}
      aria-label={texts.retryOf(franchiseName)}
      loading={retry.ordering === franchiseId}
      disabled={isUnderWay(migration)}
      onClick={() => retry.start(migration)}
    >
      {texts.retry}
    </Button>
  );
}

function withIds<P extends Rows<Migration>>(data: InfiniteData<P>) {
  return {
    ...data,
    pages: data.pages.map((page) => ({
      ...page,
      items: page.items.map((migration): Row => ({ ...migration, id: migration.franchiseId })),
    })),
  };
}
