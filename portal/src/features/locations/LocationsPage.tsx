import { Button } from '@mantine/core';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { locationsQuery } from '@/api/locations';
import type { Location } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { SearchField } from '@/components/list/SearchField';
import { Toolbar } from '@/components/list/Toolbar';
import { oneOf } from '@/components/list/url-filter';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { locationCard, locationColumns } from './location-columns';
import { texts } from './texts';

const FILTERS = ['q', 'sort'] as const;
const SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const;
const DEFAULT_SORT = 'name';

/** Where the franchise works. */
export function LocationsPage() {
  const { id, can, timeZone } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const sort = oneOf(filters.sort, SORTS) ?? DEFAULT_SORT;
  const query = useInfiniteQuery({
    ...locationsQuery(id, { q: filters.q, sort }),
    placeholderData: keepPreviousData,
  });
  const columns = useMemo(() => locationColumns(timeZone), [timeZone]);

  return (
    <Page title={texts.title} actions={can('locations:write') && <NewLocation />}>
      <Toolbar>
        <SearchField label={texts.search} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
      </Toolbar>
      <RecordList<Location>
        label={texts.title}
        columns={columns}
        query={query}
        hrefOf={(location) => paths.location(id, location.id)}
        cardOf={locationCard}
        sort={sort}
        onSort={(next) => change({ sort: next === DEFAULT_SORT ? undefined : next })}
        empty={
          filters.q === undefined ? (
            <EmptyState icon={<IconMapPin size={24} />} title={texts.empty.title} hint={texts.empty.hint}>
              {can('locations:write') && <NewLocation />}
            </EmptyState>
          ) : (
            <NothingFound onClear={() => change({ q: undefined })} />
          )
        }
      />
    </Page>
  );
}

function NewLocation() {
  const { id } = useFranchise();
  return (
    <Button component={Link} to={paths.newLocation(id)} leftSection={<IconPlus size={16} />}>
      {texts.open}
    </Button>
  );
}
