import type { Money } from '@/api/model';
import { locale } from './language';

const formats = new Map<string, Intl.NumberFormat>();

function format(currency: string, digits: 'figure' | 'price' | 'whole'): Intl.NumberFormat {
  const id = `${currency} ${digits}`;
  let known = formats.get(id);
  if (known === undefined) {
    const options: Intl.NumberFormatOptions = { style: 'currency', currency };
    if (digits === 'price') options.maximumFractionDigits = 4;
    if (digits === 'whole')
      Object.assign(options, { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 });
    known = new Intl.NumberFormat(locale, options);
    formats.set(id, known);
  }
  return known;
}

/** Formats the decimal text itself: no figure passes through a binary fraction. */
function exactly(formatter: Intl.NumberFormat, amount: string): string {
  return formatter.format(amount as Intl.StringNumericLiteral);
}

/** A published figure, in the currency's minor units. */
export function formatMoney(money: Money): string {
  return exactly(format(money.currency, 'figure'), money.amount);
}

/** A unit price, which may have up to four decimals. */
export function formatPrice(money: Money): string {
  return exactly(format(money.currency, 'price'), money.amount);
}

/** A figure for the axis of a chart, such as $12.5K. */
export function formatCompactMoney(amount: number, currency: string): string {
  return format(currency, 'whole').format(amount);
}

export function isZero(money: Money): boolean {
  return /^-?0*(\.0*)?$/.test(money.amount);
}

/** Only for drawing and comparing; never for figures that are shown. */
export function approximate(money: Money): number {
  return Number(money.amount);
}
