import { Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { customersQuery } from '@/api/customers';
import type { Customer, CustomersFilter } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { ColumnChooser } from '@/components/list/ColumnChooser';
import { ImportOffer } from '@/components/list/ImportOffer';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { SearchField } from '@/components/list/SearchField';
import { Toolbar, ToolbarSpace } from '@/components/list/Toolbar';
import { oneOf } from '@/components/list/url-filter';
import { useColumns } from '@/components/list/useColumns';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { customerCard, customerColumns } from './customer-columns';
import { texts } from './texts';

const FILTERS = ['q', 'sort'] as const;
const SORTS = ['name', '-name', 'createdAt', '-createdAt'] as const;
const DEFAULT_SORT = 'name';

export function CustomersPage() {
  const { id, can, timeZone } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const sort = oneOf(filters.sort, SORTS) ?? DEFAULT_SORT;
  const filter: CustomersFilter = { q: filters.q, sort };
  const query = useInfiniteQuery({
    ...customersQuery(id, filter),
    placeholderData: keepPreviousData,
  });
  const all = useMemo(() => customerColumns(timeZone), [timeZone]);
  const columns = useColumns('customers', all);

  return (
    <Page title={texts.title} actions={can('customers:write') && <NewCustomer />}>
      <Toolbar>
        <SearchField label={texts.search} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
        <ToolbarSpace />
        <ColumnChooser columns={all} chosen={columns.chosen} onChoose={columns.choose} />
      </Toolbar>
      <RecordList<Customer>
        label={texts.title}
        columns={columns.shown}
        query={query}
        hrefOf={(customer) => paths.customer(id, customer.id)}
        cardOf={customerCard}
        sort={sort}
        onSort={(next) => change({ sort: next === DEFAULT_SORT ? undefined : next })}
        empty={
          filters.q === undefined ? (
            <NoCustomers />
          ) : (
            <NothingFound onClear={() => change({ q: undefined })} />
          )
        }
      />
    </Page>
  );
}

function NewCustomer() {
  const { id } = useFranchise();
  return (
    <Button component={Link} to={paths.newCustomer(id)} leftSection={<IconPlus size={16} />}>
      {texts.newCustomer}
    </Button>
  );
}

function NoCustomers() {
  const { can } = useFranchise();
  return (
    <EmptyState icon={<IconUsers size={24} />} title={texts.empty.title} hint={texts.empty.hint}>
      {can('customers:write') && <NewCustomer />}
      <ImportOffer />
    </EmptyState>
  );
}
