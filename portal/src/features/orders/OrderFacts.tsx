import { Link } from 'react-router';
import type { Order } from '@/api/model';
import { Facts } from '@/components/detail/Facts';
import { formatCount } from '@/components/language';
import { formatMoney } from '@/components/money';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { Day, Moment } from '@/components/When';
import { texts } from './texts';

const t = texts.detail;

export function OrderFacts({ order }: { order: Order }) {
  const { id, can } = useFranchise();
  const { timeZone } = order.location;
  const { customer } = order;
  return (
    <Facts
      facts={[
        {
          label: t.customer,
          value: can('customers:read') ? (
            <Link to={paths.customer(id, customer.id)}>{customer.name}</Link>
          ) : (
            customer.name
          ),
        },
        {
          label: t.total,
          value: <strong className="num">{formatMoney(order.totals.total)}</strong>,
        },
        { label: t.units, value: formatCount(order.units) },
        {
          label: t.orderedOn,
          value: <Day day={order.orderedOn} timeZone={timeZone} />,
        },
        {
          label: t.requiredOn,
          value: order.requiredOn && <Day day={order.requiredOn} timeZone={timeZone} />,
        },
        { label: t.location, value: order.location.name },
        { label: t.externalId, value: order.externalId },
        { label: t.reason, value: order.cancelReason },
        {
          label: t.updated,
          value: <Moment at={order.updatedAt} timeZone={timeZone} />,
        },
      ]}
    />
  );
}
