import { Text } from '@mantine/core';
import type { OrderSummary } from '@/api/model';
import { formatCount } from '../language';
import type { Column } from '../list/columns';
import type { Card } from '../list/RecordCards';
import { formatMoney } from '../money';
import { texts } from '../texts';
import { Day, Moment } from '../When';
import { OrderState } from './OrderState';

const t = texts.orderTable;

/** What every table of orders can show. */
export const orderColumns: Column<OrderSummary>[] = [
  {
    id: 'number',
    header: t.number,
    width: 10,
    always: true,
    cell: (order) => <OrderName order={order} />,
  },
  {
    id: 'customer',
    header: t.customer,
    width: 26,
    cell: (order) => order.customer.name,
  },
  {
    id: 'state',
    header: t.state,
    width: 13,
    cell: (order) => <OrderState state={order.state} />,
  },
  {
    id: 'orderedOn',
    header: t.orderedOn,
    width: 13,
    sort: 'orderedOn',
    descendingFirst: true,
    cell: (order) => <Day day={order.orderedOn} timeZone={order.location.timeZone} />,
  },
  {
    id: 'requiredOn',
    header: t.requiredOn,
    width: 13,
    cell: (order) =>
      order.requiredOn === undefined ? undefined : (
        <Day day={order.requiredOn} timeZone={order.location.timeZone} />
      ),
  },
  {
    id: 'location',
    header: t.location,
    width: 13,
    extra: true,
    cell: (order) => order.location.name,
  },
  {
    id: 'externalId',
    header: t.externalId,
    width: 10,
    extra: true,
    cell: (order) => order.externalId,
  },
  {
    id: 'createdAt',
    header: t.createdAt,
    width: 13,
    extra: true,
    sort: 'createdAt',
    descendingFirst: true,
    cell: (order) => <Moment at={order.createdAt} timeZone={order.location.timeZone} />,
  },
  {
    id: 'lines',
    header: t.lines,
    width: 7,
    align: 'right',
    extra: true,
    cell: (order) => formatCount(order.lineCount),
  },
  {
    id: 'units',
    header: t.units,
    width: 8,
    align: 'right',
    cell: (order) => formatCount(order.units),
  },
  {
    id: 'total',
    header: t.total,
    width: 13,
    align: 'right',
    sort: 'total',
    descendingFirst: true,
    cell: (order) => formatMoney(order.total),
  },
];

export function orderColumnsWithout(...ids: string[]): Column<OrderSummary>[] {
  return orderColumns.filter(({ id, extra }) => extra !== true && !ids.includes(id));
}

/** An order's number; before it has one, what it is known by. */
function OrderName({ order }: { order: OrderSummary }) {
  if (order.number !== undefined) return <span className="num">{order.number}</span>;
  return (
    <Text span inherit c="dimmed">
      {t.unnumbered(order.externalId)}
    </Text>
  );
}

export function orderCard(order: OrderSummary): Card {
  return {
    ...orderCardByNumber(order),
    title: order.customer.name,
    detail: (
      <>
        {order.number ?? t.unnumbered(order.externalId)} · <DayAndUnits order={order} />
      </>
    ),
  };
}

/** Where the customer is known from the page. */
export function orderCardByNumber(order: OrderSummary): Card {
  return {
    title: order.number ?? t.unnumbered(order.externalId),
    aside: formatMoney(order.total),
    detail: <DayAndUnits order={order} />,
    badge: <OrderState state={order.state} />,
  };
}

function DayAndUnits({ order }: { order: OrderSummary }) {
  return (
    <>
      <Day day={order.orderedOn} timeZone={order.location.timeZone} /> · {t.countUnits(order.units)}
    </>
  );
}
