import { Button, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router';
import type { Order, OrderLine } from '@/api/model';
import { withoutTrailingZeros } from '@/components/decimal';
import { Section } from '@/components/detail/Section';
import { formatCount } from '@/components/language';
import { formatMoney, formatPrice } from '@/components/money';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import table from '@/components/table.module.css';
import classes from './OrderLines.module.css';
import { OrderTotals } from './OrderTotals';
import { texts } from './texts';

const t = texts.detail;

export function OrderLines({ order }: { order: Order }) {
  const { id, can } = useFranchise();
  const narrow = useMediaQuery('(max-width: 43.74em)', undefined, {
    getInitialValueInEffect: false,
  });
  return (
    <Section title={t.lines}>
      {order.lines.length === 0 ? (
        <div className={classes.none}>
          <Text c="dimmed">{t.noLines}</Text>
          {order.state === 'draft' && can('orders:write') && (
            <Button component={Link} to={paths.editOrder(id, order.id)} size="xs" variant="default">
              {t.addLines}
            </Button>
          )}
        </div>
      ) : narrow ? (
        <LineCards lines={order.lines} />
      ) : (
        <LineTable lines={order.lines} />
      )}
      <OrderTotals totals={order.totals} />
    </Section>
  );
}

function LineTable({ lines }: { lines: OrderLine[] }) {
  return (
    <table className={table.table} aria-label={t.lines}>
      <thead>
        <tr>
          <th>{t.product}</th>
          <th data-align="right">{t.quantity}</th>
          <th data-align="right">{t.unitPrice}</th>
          <th data-align="right">{t.discount}</th>
          <th data-align="right">{t.total}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <td>
              <ProductName line={line} />
            </td>
            <td data-align="right">{formatCount(line.quantity)}</td>
            <td data-align="right">{formatPrice(line.unitPrice)}</td>
            <td data-align="right">{discountOf(line)}</td>
            <td data-align="right">{formatMoney(line.total)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LineCards({ lines }: { lines: OrderLine[] }) {
  return (
    <ul className={classes.cards}>
      {lines.map((line) => (
        <li key={line.id}>
          <span>
            <ProductName line={line} />
            <Text size="xs" c="dimmed" className="num">
              {formatCount(line.quantity)} × {formatPrice(line.unitPrice)}
              {discountOf(line) !== '' && ` − ${discountOf(line)}`}
            </Text>
          </span>
          <span className="num">{formatMoney(line.total)}</span>
        </li>
      ))}
    </ul>
  );
}

function ProductName({ line }: { line: OrderLine }) {
  const { id, can } = useFranchise();
  if (!can('catalog:read')) return <span className={classes.product}>{line.productName}</span>;
  return (
    <Link to={paths.product(id, line.productId)} className={classes.product}>
      {line.productName}
    </Link>
  );
}

function discountOf(line: OrderLine): string {
  const percent = withoutTrailingZeros(line.discountPercent);
  return percent === '0' ? '' : `${percent} %`;
}
