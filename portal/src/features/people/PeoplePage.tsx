import { Button } from '@mantine/core';
import { IconUserPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { PeopleFilter, Person } from '@/api/model';
import { peopleQuery } from '@/api/people';
import { EmptyState } from '@/components/EmptyState';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { SavedViews } from '@/components/list/SavedViews';
import { SearchField } from '@/components/list/SearchField';
import { Toolbar } from '@/components/list/Toolbar';
import { oneOf } from '@/components/list/url-filter';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { PeopleHistory } from './PeopleHistory';
import { peopleColumns, personCard } from './people-columns';
import { ROLES } from './roles';
import { texts } from './texts';

const FILTERS = ['q', 'role', 'sort'] as const;
const SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const;
const DEFAULT_SORT = 'name';
const VIEWS = ROLES.map((role) => ({ id: role, label: texts.roles[role] ?? role }));

/** Who belongs to the franchise; below it, for owners, what was done about them. */
export function PeoplePage() {
  const { id, can, timeZone } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const sort = oneOf(filters.sort, SORTS) ?? DEFAULT_SORT;
  const role = oneOf(filters.role, ROLES);
  const filter: PeopleFilter = { q: filters.q, role, sort };
  const query = useInfiniteQuery({ ...peopleQuery(id, filter), placeholderData: keepPreviousData });
  const columns = useMemo(() => peopleColumns(timeZone), [timeZone]);

  return (
    <Page title={texts.title} actions={can('people:write') && <Invite />}>
      <SavedViews
        all={texts.views.all}
        views={VIEWS}
        chosen={role}
        onChoose={(view) => change({ role: view })}
      />
      <Toolbar>
        <SearchField label={texts.search} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
      </Toolbar>
      <RecordList<Person>
        label={texts.title}
        columns={columns}
        query={query}
        hrefOf={(person) => paths.person(id, person.id)}
        cardOf={personCard}
        sort={sort}
        onSort={(next) => change({ sort: next === DEFAULT_SORT ? undefined : next })}
        endless={false}
        empty={
          filters.q === undefined && role === undefined ? (
            <Nobody />
          ) : (
            <NothingFound onClear={() => change({ q: undefined, role: undefined })} />
          )
        }
      />
      {can('people:write') && <PeopleHistory />}
    </Page>
  );
}

function Invite() {
  const { id } = useFranchise();
  return (
    <Button component={Link} to={paths.invitePerson(id)} leftSection={<IconUserPlus size={16} />}>
      {texts.invite}
    </Button>
  );
}

function Nobody() {
  const { can } = useFranchise();
  return (
    <EmptyState icon={<IconUsers size={24} />} title={texts.empty.title} hint={texts.empty.hint}>
      {can('people:write') && <Invite />}
    </EmptyState>
  );
}
