import type { Customer } from '@/api/model';
import type { Column } from '@/components/list/columns';
import type { Card } from '@/components/list/RecordCards';
import { Moment } from '@/components/When';
import { texts } from './texts';

const t = texts.columns;

export function customerColumns(timeZone: string): Column<Customer>[] {
  return [
    {
      id: 'name',
      header: t.name,
      width: 28,
      always: true,
      sort: 'name',
      cell: (customer) => customer.name,
    },
    {
      id: 'contact',
      header: t.contact,
      width: 20,
      cell: (customer) => customer.contactName,
    },
    {
      id: 'email',
      header: t.email,
      width: 20,
      extra: true,
      cell: (customer) => customer.email,
    },
    {
      id: 'phone',
      header: t.phone,
      width: 16,
      cell: (customer) => customer.phone,
    },
    {
      id: 'city',
      header: t.city,
      width: 16,
      cell: (customer) => customer.address?.city,
    },
    {
      id: 'country',
      header: t.country,
      width: 12,
      cell: (customer) => customer.address?.country,
    },
    {
      id: 'externalId',
      header: t.externalId,
      width: 11,
      extra: true,
      cell: (customer) => customer.externalId,
    },
    {
      id: 'createdAt',
      header: t.createdAt,
      width: 14,
      sort: 'createdAt',
      descendingFirst: true,
      cell: (customer) => <Moment at={customer.createdAt} timeZone={timeZone} />,
    },
  ];
}

export function customerCard(customer: Customer): Card {
  const place = [customer.address?.city, customer.address?.country].filter(Boolean).join(', ');
  return {
    title: customer.name,
    detail: [customer.contactName, place].filter(Boolean).join(' · '),
  };
}
