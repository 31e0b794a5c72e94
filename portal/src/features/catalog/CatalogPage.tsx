import { Button, Tabs } from '@mantine/core';
import { IconBook2, IconPlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { productsQuery } from '@/api/catalog';
import type { Product, ProductsFilter } from '@/api/model';
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
import { productCard, productColumns } from './product-columns';
import { texts } from './texts';

const FILTERS = ['q', 'show', 'sort'] as const;
const SORTS = ['name', '-name', 'unitPrice', '-unitPrice', 'createdAt', '-createdAt'] as const;
const DEFAULT_SORT = 'name';
const VIEWS = ['all', 'sold', 'discontinued'] as const;

export function CatalogPage() {
  const { id, can, timeZone } = useFranchise();
  const { filters, change } = useUrlFilters(FILTERS);
  const sort = oneOf(filters.sort, SORTS) ?? DEFAULT_SORT;
  const view = oneOf(filters.show, VIEWS) ?? 'all';
  const filter: ProductsFilter = {
    q: filters.q,
    sort,
    discontinued: view === 'all' ? undefined : view === 'discontinued',
  };
  const query = useInfiniteQuery({
    ...productsQuery(id, filter),
    placeholderData: keepPreviousData,
  });
  const all = useMemo(() => productColumns(timeZone), [timeZone]);
  const columns = useColumns('catalog', all);

  return (
    <Page title={texts.title} actions={can('catalog:write') && <NewProduct />}>
      <Tabs
        value={view}
        onChange={(next) => change({ show: next === null || next === 'all' ? undefined : next })}
      >
        <Tabs.List aria-label={texts.availability.label}>
          {VIEWS.map((value) => (
            <Tabs.Tab key={value} value={value}>
              {texts.availability[value]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      <Toolbar>
        <SearchField label={texts.search} value={filters.q ?? ''} onSearch={(q) => change({ q })} />
        <ToolbarSpace />
        <ColumnChooser columns={all} chosen={columns.chosen} onChoose={columns.choose} />
      </Toolbar>
      <RecordList<Product>
        label={texts.title}
        columns={columns.shown}
        query={query}
        hrefOf={(product) => paths.product(id, product.id)}
        cardOf={productCard}
        sort={sort}
        onSort={(next) => change({ sort: next === DEFAULT_SORT ? undefined : next })}
        empty={
          filters.q === undefined && view === 'all' ? (
            <NoProducts />
          ) : (
            <NothingFound onClear={() => change({ q: undefined, show: undefined })} />
          )
        }
      />
    </Page>
  );
}

function NewProduct() {
  const { id } = useFranchise();
  return (
    <Button component={Link} to={paths.newProduct(id)} leftSection={<IconPlus size={16} />}>
      {texts.newProduct}
    </Button>
  );
}

function NoProducts() {
  const { can } = useFranchise();
  return (
    <EmptyState icon={<IconBook2 size={24} />} title={texts.empty.title} hint={texts.empty.hint}>
      {can('catalog:write') && <NewProduct />}
      <ImportOffer />
    </EmptyState>
  );
}
