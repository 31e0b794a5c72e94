import type { OrderTotals as Totals } from '@/api/model';
import { formatMoney, isZero } from '@/components/money';
import classes from './OrderLines.module.css';
import { texts } from './texts';

const t = texts.detail;

/** What the lines come to; without a discount there is only one figure to show. */
export function OrderTotals({ totals, stale = false }: { totals: Totals; stale?: boolean }) {
  return (
    <dl className={classes.totals} aria-label={texts.form.totals} data-stale={stale || undefined}>
      {!isZero(totals.discount) && (
        <>
          <div>
            <dt>{t.beforeDiscount}</dt>
            <dd>{formatMoney(totals.beforeDiscount)}</dd>
          </div>
          <div>
            <dt>{t.lessDiscount}</dt>
            <dd>−{formatMoney(totals.discount)}</dd>
          </div>
        </>
      )}
      <div data-sum>
        <dt>{t.total}</dt>
        <dd>{formatMoney(totals.total)}</dd>
      </div>
    </dl>
  );
}
