import { Button } from '@mantine/core';
import { IconBuildingStore, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { franchisesQuery } from '@/api/franchises';
import type { FranchiseSummary } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { counted, formatCount } from '@/components/language';
import { ColumnChooser } from '@/components/list/ColumnChooser';
import type { Column } from '@/components/list/columns';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { SavedViews } from '@/components/list/SavedViews';
import { SearchField } from '@/components/list/SearchField';
import { Toolbar, ToolbarSpace } from '@/components/list/Toolbar';
import { useColumns } from '@/components/list/useColumns';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { browserTimeZone, useSession } from '@/components/session';
import { Moment } from '@/components/When';
import { FranchiseState } from './FranchiseState';
import { DEFAULT_SORT, FILTERS, franchisesFilter, STATES } from './franchises-filter';
import { LastActivity } from './LastActivity';
import { texts } from './texts';

const t = texts.columns;

const views = STATES.map((state) => ({ id: state, label: texts.views[state] }));

const allColumns: Column<FranchiseSummary>[] = [
  {
    id: 'name',
    header: t.name,
    width: 26,
    always: true,
    sort: 'name',
    cell: (franchise) => franchise.name,
  },
  { id: 'id', header: t.id, width: 17, cell: (franchise) => franchise.id },
  {
    id: 'state',
    header: t.state,
    width: 20,
    cell: ({ state, schemaState }) => <FranchiseState state={state} schemaState={schemaState} />,
  },
  {
    id: 'blueprint',
    header: t.blueprint,
    width: 10,
    cell: ({ blueprint }) => texts.blueprints[blueprint] ?? blueprint,
  },
  {
    id: 'people',
    header: t.people,
    width: 9,
    align: 'right',
    cell: ({ people }) => formatCount(people),
  },
  {
    id: 'lastActivity',
    header: t.lastActivity,
    width: 14,
    sort: 'lastActivityAt',
    descendingFirst: true,
    cell: ({ lastActivityAt }) => <LastActivity at={lastActivityAt} />,
  },
  {
    id: 'currency',
    header: t.currency,
    width: 9,
    extra: true,
    cell: (franchise) => franchise.currency,
  },
  {
    id: 'database',
    header: t.database,
    width: 10,
    cell: (franchise) => franchise.database,
  },
  {
    id: 'schemaVersion',
    header: t.schemaVersion,
    width: 11,
    align: 'right',
    cell: (franchise) => franchise.schemaVersion,
  },
  {
    id: 'createdAt',
    header: t.createdAt,
    width: 14,
    sort: 'createdAt',
    descendingFirst: true,
    extra: true,
    cell: (franchise) => <Moment at={franchise.createdAt} timeZone={browserTimeZone} />,
  },
];

/** The franchises of the brand, for HQ. */
export function FranchisesPage() {
  const { canAtHq } = useSession();
  const { filters, change } = useUrlFilters(FILTERS);
  const filter = useMemo(() => franchisesFilter(filters), [filters]);
  const query = useInfiniteQuery({
    ...franchisesQuery(filter),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns('franchises', allColumns);
  const mayAdd = canAtHq('franchises:write');
  return (
    <Page title={texts.title} actions={mayAdd && <NewFranchise />}>
      <SavedViews
        all={texts.views.all}
        views={views}
        chosen={filter.state}
        onChoose={(state) => change({ state })}
      />
      <Toolbar>
        <SearchField label={texts.search} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
        <ToolbarSpace />
        <ColumnChooser columns={allColumns} chosen={columns.chosen} onChoose={columns.choose} />
      </Toolbar>
      <RecordList<FranchiseSummary>
        label={texts.title}
        columns={columns.shown}
        query={query}
        hrefOf={canAtHq('franchise:read') ? (franchise) => paths.franchise(franchise.id) : undefined}
        cardOf={({ id, name, state, schemaState, people, lastActivityAt }) => ({
          title: name,
          aside: <LastActivity at={lastActivityAt} />,
          detail: `${id} · ${counted(people, texts.people)}`,
          badge: <FranchiseState state={state} schemaState={schemaState} />,
        })}
        sort={filter.sort ?? DEFAULT_SORT}
        onSort={(sort) => change({ sort: sort === DEFAULT_SORT ? undefined : sort })}
        empty={
          filters.q === undefined ? (
            <NoFranchises view={filter.state} mayAdd={mayAdd} />
          ) : (
            <NothingFound onClear={() => change({ q: undefined, state: undefined })} />
          )
        }
      />
    </Page>
  );
}

function NewFranchise() {
  return (
    <Button component={Link} to={paths.newFranchise()} leftSection={<IconPlus size={16} />}>
      {texts.newFranchise}
    </Button>
  );
}

function NoFranchises({ view, mayAdd }: { view: string | undefined; mayAdd: boolean }) {
  const inView = STATES.find((state) => state === view);
  const { title, hint } =
    inView === undefined
      ? { title: texts.empty.title, hint: mayAdd ? texts.empty.hint : texts.empty.readOnly }
      : texts.emptyViews[inView];
  return (
    <EmptyState icon={<IconBuildingStore size={24} />} title={title} hint={hint}>
      {inView === undefined && mayAdd && <NewFranchise />}
    </EmptyState>
  );
}
