import { Button } from '@mantine/core';
import { IconPlus, IconReceipt } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import type { OrderSummary } from '@/api/model';
import { ordersQuery } from '@/api/orders';
import { EmptyState } from '@/components/EmptyState';
import { ColumnChooser } from '@/components/list/ColumnChooser';
import { FilterTokens } from '@/components/list/FilterTokens';
import { ImportOffer } from '@/components/list/ImportOffer';
import { NothingFound } from '@/components/list/NothingFound';
import { RecordList } from '@/components/list/RecordList';
import { SearchField } from '@/components/list/SearchField';
import { Toolbar, ToolbarSpace } from '@/components/list/Toolbar';
import { useColumns } from '@/components/list/useColumns';
import { useUrlFilters } from '@/components/list/useUrlFilters';
import { orderCard, orderColumns } from '@/components/orders/order-columns';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { OrderFilterMenu } from './OrderFilterMenu';
import { OrderViews } from './OrderViews';
import { DEFAULT_SORT, FILTERS, isFiltered, ordersFilter } from './orders-filter';
import { texts } from './texts';
import { useOrderTokens } from './useOrderTokens';

const NO_FILTERS = {
  q: undefined,
  state: undefined,
  customer: undefined,
  from: undefined,
  to: undefined,
};

export function OrdersPage() {
  const { id, can } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const filter = useMemo(() => ordersFilter(filters), [filters]);
  const query = useInfiniteQuery({
    ...ordersQuery(id, filter),
    placeholderData: keepPreviousData,
  });
  const columns = useColumns('orders', orderColumns);
  const tokens = useOrderTokens(filters, change);
  const clear = () => change(NO_FILTERS);

  return (
    <Page title={texts.title} actions={can('orders:write') && <NewOrder />}>
      <OrderViews state={filter.state} onChoose={(state) => change({ state })} />
      <Toolbar>
        <SearchField label={texts.search} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
        <OrderFilterMenu filters={filters} onChange={change} />
        <ToolbarSpace />
        <ColumnChooser columns={orderColumns} chosen={columns.chosen} onChoose={columns.choose} />
      </Toolbar>
      <FilterTokens tokens={tokens} onClear={clear} />
      <RecordList<OrderSummary>
        label={texts.title}
        columns={columns.shown}
        query={query}
        hrefOf={(order) => paths.order(id, order.id)}
        cardOf={orderCard}
        sort={filter.sort ?? DEFAULT_SORT}
        onSort={(sort) => change({ sort: sort === DEFAULT_SORT ? undefined : sort })}
        empty={isFiltered(filter) ? <NothingFound onClear={clear} /> : <NoOrders />}
      />
    </Page>
  );
}

function NewOrder() {
  const { id } = useFranchise();
  return (
    <Button component={Link} to={paths.newOrder(id)} leftSection={<IconPlus size={16} />}>
      {texts.newOrder}
    </Button>
  );
}

function NoOrders() {
  const { can } = useFranchise();
  return (
    <EmptyState icon={<IconReceipt size={24} />} title={texts.empty.title} hint={texts.empty.hint}>
      {can('orders:write') && <NewOrder />}
      <ImportOffer />
    </EmptyState>
  );
}
