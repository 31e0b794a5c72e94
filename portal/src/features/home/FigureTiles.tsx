import type { OrderFigures } from '@/api/model';
import { Tile, Tiles, TilesSkeleton } from '@/components/figures/Tiles';
import { formatCount } from '@/components/language';
import { formatMoney, isZero } from '@/components/money';
import { texts } from './texts';

const t = texts.figures;

export function FigureTiles({ figures }: { figures: OrderFigures | undefined }) {
  if (figures === undefined) return <TilesSkeleton count={4} />;
  const { beforeDiscount, discount, subtotal } = figures;
  return (
    <Tiles>
      <Tile label={t.orders} value={formatCount(figures.orders)} note={t.ofCustomers(figures.customers)} />
      <Tile label={t.units} value={formatCount(figures.units)} note={t.inLines(figures.lines)} />
      <Tile
        label={t.subtotal}
        value={formatMoney(subtotal)}
        note={isZero(discount) ? t.noDiscount : t.discount(formatMoney(discount))}
      />
      <Tile label={t.beforeDiscount} value={formatMoney(beforeDiscount)} note="" />
    </Tiles>
  );
}
