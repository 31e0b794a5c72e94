import { describe, expect, it } from 'vitest';
import { formatCompactMoney, formatMoney, formatPrice, isZero } from './money';

const usd = (amount: string) => ({ amount, currency: 'USD' });

describe('money', () => {
  it('shows the currency with its minor units', () => {
    expect(formatMoney(usd('1265793.29'))).toBe('$1,265,793.29');
    expect(formatMoney({ amount: '1200', currency: 'JPY' })).toBe('¥1,200');
  });

  it('is exact beyond what a binary number holds', () => {
    expect(formatMoney(usd('9007199254740993.01'))).toBe('$9,007,199,254,740,993.01');
    expect(formatMoney(usd('-0.10'))).toBe('-$0.10');
  });

  it('shows a unit price with up to four decimals', () => {
    expect(formatPrice(usd('0.0125'))).toBe('$0.0125');
    expect(formatPrice(usd('14'))).toBe('$14.00');
  });

  it('is short on the axis of a chart', () => {
    expect(formatCompactMoney(125_000, 'USD')).toBe('$125K');
  });

  it('knows zero in all its spellings', () => {
    expect(['0', '0.00', '-0.0000'].map((amount) => isZero(usd(amount)))).toEqual([true, true, true]);
    expect(isZero(usd('0.01'))).toBe(false);
  });
});
