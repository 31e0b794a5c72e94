import type { Product } from '@/api/model';
import type { Column } from '@/components/list/columns';
import type { Card } from '@/components/list/RecordCards';
import { formatPrice } from '@/components/money';
import { Moment } from '@/components/When';
import { Availability } from './Availability';
import { texts } from './texts';

const t = texts.columns;

export function productColumns(timeZone: string): Column<Product>[] {
  return [
    {
      id: 'name',
      header: t.name,
      width: 28,
      always: true,
      sort: 'name',
      cell: (product) => product.name,
    },
    {
      id: 'sku',
      header: t.sku,
      width: 14,
      extra: true,
      cell: (product) => product.sku,
    },
    {
      id: 'category',
      header: t.category,
      width: 16,
      cell: (product) => product.category,
    },
    {
      id: 'description',
      header: t.description,
      width: 24,
      cell: (product) => product.description,
    },
    {
      id: 'externalId',
      header: t.externalId,
      width: 11,
      extra: true,
      cell: (product) => product.externalId,
    },
    {
      id: 'createdAt',
      header: t.createdAt,
      width: 14,
      extra: true,
      sort: 'createdAt',
      descendingFirst: true,
      cell: (product) => <Moment at={product.createdAt} timeZone={timeZone} />,
    },
    {
      id: 'state',
      header: t.state,
      width: 15,
      cell: (product) => <Availability discontinued={product.discontinued} />,
    },
    {
      id: 'unitPrice',
      header: t.unitPrice,
      width: 12,
      align: 'right',
      sort: 'unitPrice',
      descendingFirst: true,
      cell: (product) => formatPrice(product.unitPrice),
    },
  ];
}

export function productCard(product: Product): Card {
  return {
    title: product.name,
    aside: formatPrice(product.unitPrice),
    detail: [product.sku, product.category, product.description].filter(Boolean).join(' · '),
    badge: product.discontinued ? <Availability discontinued /> : undefined,
  };
}
