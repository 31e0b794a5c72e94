import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { Customer, OrderSummary } from '@/api/model';
import { ordersQuery } from '@/api/orders';
import { Section } from '@/components/detail/Section';
import { RecordList } from '@/components/list/RecordList';
import { orderCardByNumber, orderColumnsWithout } from '@/components/orders/order-columns';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { texts } from './texts';

const columns = orderColumnsWithout('customer', 'requiredOn');

export function CustomerOrders({ customer }: { customer: Customer }) {
  const { id } = useFranchise();
  const query = useInfiniteQuery(ordersQuery(id, { customerId: customer.id }, 10));
  return (
    <Section
      title={texts.detail.orders}
      action={<Link to={`${paths.orders(id)}?customer=${customer.id}`}>{texts.detail.allOrders}</Link>}
    >
      <RecordList<OrderSummary>
        label={texts.detail.orders}
        columns={columns}
        query={query}
        endless={false}
        hrefOf={(order) => paths.order(id, order.id)}
        cardOf={orderCardByNumber}
        empty={<Text c="dimmed">{texts.detail.noOrders}</Text>}
      />
    </Section>
  );
}
