import { IconBox, IconReceipt, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { productSearchQuery } from '@/api/catalog';
import { customerSearchQuery } from '@/api/customers';
import type { Customer, OrderSummary, Product } from '@/api/model';
import { orderSearchQuery } from '@/api/orders';
import { formatMoney, formatPrice } from '@/components/money';
import { paths } from '@/components/paths';
import { mayIn } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { useCurrentFranchise } from '../shell/useCurrentFranchise';
import { texts } from '../texts';
import type { Command, CommandGroup } from './command';

const SHOWN = 5;

/** What the server finds by these words among the records that this person may read. */
export function useFoundRecords(words: string) {
  const here = useCurrentFranchise();
  const franchiseId = here?.franchiseId ?? '';
  const asked = (permission: string) => ({
    enabled: words.length > 1 && here !== undefined && mayIn(here, permission),
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const orders = useQuery({
    ...orderSearchQuery(franchiseId, words),
    ...asked('orders:read'),
  });
  const customers = useQuery({
    ...customerSearchQuery(franchiseId, words),
    ...asked('customers:read'),
  });
  const products = useQuery({
    ...productSearchQuery(franchiseId, words),
    ...asked('catalog:read'),
  });
  const all = [orders, customers, products];

  const groups: CommandGroup[] =
    words.length < 2
      ? []
      : [
          {
            title: texts.commands.orders,
            items: some(orders.data?.items, (row) => order(franchiseId, row)),
          },
          {
            title: texts.commands.customers,
            items: some(customers.data?.items, (row) => customer(franchiseId, row)),
          },
          {
            title: texts.commands.catalog,
            items: some(products.data?.items, (row) => product(franchiseId, row)),
          },
        ];
  return {
    groups,
    searching: all.some(({ isFetching }) => isFetching),
    failed: all.some(({ isError }) => isError),
  };
}

function some<T>(rows: T[] | undefined, commandOf: (row: T) => Command): Command[] {
  return (rows ?? []).slice(0, SHOWN).map(commandOf);
}

function order(franchiseId: string, row: OrderSummary): Command {
  const name = row.number ?? shared.orderTable.unnumbered(row.externalId);
  return {
    id: `order ${row.id}`,
    label: `${name} · ${row.customer.name}`,
    detail: `${shared.orderStates[row.state] ?? row.state} · ${formatMoney(row.total)}`,
    icon: IconReceipt,
    to: paths.order(franchiseId, row.id),
  };
}

function customer(franchiseId: string, row: Customer): Command {
  return {
    id: `customer ${row.id}`,
    label: row.name,
    detail: row.address?.city ?? row.contactName,
    icon: IconUser,
    to: paths.customer(franchiseId, row.id),
  };
}

function product(franchiseId: string, row: Product): Command {
  return {
    id: `product ${row.id}`,
    label: row.name,
    detail: formatPrice(row.unitPrice),
    icon: IconBox,
    to: paths.product(franchiseId, row.id),
  };
}
