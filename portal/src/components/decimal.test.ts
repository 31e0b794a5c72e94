import { describe, expect, it } from 'vitest';
import { parseDecimal, parseWhole, withoutTrailingZeros } from './decimal';

describe('a typed decimal number', () => {
  it.each([
    ['12', '12'],
    [' 12.50 ', '12.50'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['1,234.5', '1234.5'],
    ['0', '0'],
  ])('%j is read as %j', (typed, read) => {
    expect(parseDecimal(typed, 4)).toBe(read);
  });

  it.each(['', '.', 'abc', '1e5', '-3', '1.23456', '12,5', '1,23', '1 000'])('%j is refused', (typed) => {
    expect(parseDecimal(typed, 4)).toBeUndefined();
  });
});

describe('a typed whole number', () => {
  it('is read within its bounds', () => {
    expect(parseWhole('1,000', 1, 1_000)).toBe(1_000);
  });

  it.each(['0', '1001', '1.5', '99999999999999999999'])('%j is refused', (typed) => {
    expect(parseWhole(typed, 1, 1_000)).toBeUndefined();
  });
});

describe('a percentage', () => {
  it('loses the zeros that say nothing', () => {
    expect(['15.5000', '15.0000', '15', '100', '0.0500'].map(withoutTrailingZeros)).toEqual([
      '15.5',
      '15',
      '15',
      '100',
      '0.05',
    ]);
  });
});
