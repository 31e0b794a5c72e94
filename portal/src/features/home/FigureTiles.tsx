import { Skeleton, Text } from '@mantine/core';
import type { OrderFigures } from '@/api/model';
import { formatCount } from '@/components/language';
import { formatMoney, isZero } from '@/components/money';
import classes from './home.module.css';
import { texts } from './texts';

const t = texts.figures;

export function FigureTiles({ figures }: { figures: OrderFigures | undefined }) {
  if (figures === undefined) {
    return (
      <div className={classes.tiles} aria-busy>
        {['orders', 'units', 'after', 'before'].map((tile) => (
          <Skeleton key={tile} height={92} radius="lg" />
        ))}
      </div>
    );
  }
  const { beforeDiscount, discount, subtotal } = figures;
  return (
    <dl className={classes.tiles}>
      <Tile label={t.orders} value={formatCount(figures.orders)} note={t.ofCustomers(figures.customers)} />
      <Tile label={t.units} value={formatCount(figures.units)} note={t.inLines(figures.lines)} />
      <Tile
        label={t.subtotal}
        value={formatMoney(subtotal)}
        note={isZero(discount) ? t.noDiscount : t.discount(formatMoney(discount))}
      />
      <Tile label={t.beforeDiscount} value={formatMoney(beforeDiscount)} note="" />
    </dl>
  );
}

function Tile({ label, value, note }: { label: string; value: string; note: string }) {
  return (
    <div className={classes.tile}>
      <dt>{label}</dt>
      <dd>
        <span className={classes.figure}>{value}</span>
        {note !== '' && (
          <Text span size="xs" c="dimmed" display="block">
            {note}
          </Text>
        )}
      </dd>
    </div>
  );
}
