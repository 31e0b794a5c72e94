import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Order } from '@/api/model';
import { orderQuery } from '@/api/orders';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton } from '@/components/detail/Facts';
import { Section } from '@/components/detail/Section';
import { OrderState } from '@/components/orders/OrderState';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise } from '@/components/session';
import { BlockedNotice } from './BlockedNotice';
import { OrderActs } from './OrderActs';
import { OrderFacts } from './OrderFacts';
import { OrderHistory } from './OrderHistory';
import { OrderLines } from './OrderLines';
import { texts } from './texts';

export function OrderPage() {
  const { id } = useFranchise();
  const { orderId = '' } = useParams();
  const { data, error, refetch } = useQuery(orderQuery(id, orderId));

  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  const order = data.value;
  return (
    <Page
      title={titleOf(order)}
      parent={{ title: texts.title, to: paths.orders(id) }}
      badge={<OrderState state={order.state} />}
      actions={<OrderActs order={order} etag={data.etag} />}
    >
      <BlockedNotice order={order} />
      <DetailLayout facts={<OrderFacts order={order} />} below={<OrderHistory order={order} />}>
        <OrderLines order={order} />
        {order.notes !== undefined && (
          <Section title={texts.detail.notes}>
            <Text style={{ whiteSpace: 'pre-line' }}>{order.notes}</Text>
          </Section>
        )}
      </DetailLayout>
    </Page>
  );
}

function titleOf(order: Order): string {
  if (order.number !== undefined) return texts.detail.order(order.number);
  return order.state === 'draft' ? texts.detail.draft : texts.detail.unnumbered;
}
