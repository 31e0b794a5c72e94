import { describe, expect, it } from 'vitest';
import { type Bar, chartOf, roundSteps, type Span, spanOf, yearLabels } from './bars';

const month = (name: string, amount: string) => ({
  month: name,
  orders: 1,
  subtotal: { amount, currency: 'USD' },
});

describe('the chart of the months', () => {
  it('has a bar for each month between the first and the last', () => {
    const chart = chartOf([month('1996-11', '100'), month('1997-02', '50')]);

    expect(chart.span).toBe('month');
    expect(chart.bars.map(({ from }) => from)).toEqual(['1996-11', '1996-12', '1997-01', '1997-02']);
    expect(chart.bars.map(({ height }) => height)).toEqual([1, 0, 0, 0.5]);
  });

  it('is empty without months', () => {
    expect(chartOf([])).toEqual({ span: 'month', bars: [], steps: [] });
  });

  it.each([
    ['2024-01', '2026-12', 'month'],
    ['2024-01', '2027-01', 'quarter'],
    ['2018-01', '2026-12', 'quarter'],
    ['2018-01', '2027-01', 'year'],
  ])('from %s to %s has a bar for each %s', (first, last, span) => {
    expect(spanOf(first, last)).toBe(span);
  });

  it('puts the months of a quarter into one bar', () => {
    const chart = chartOf([month('2023-02', '10'), month('2023-03', '30'), month('2026-05', '20')]);

    expect(chart.bars).toHaveLength(14);
    expect(chart.bars.map(({ from }) => from).slice(0, 3)).toEqual(['2023-01', '2023-04', '2023-07']);
    expect(chart.bars[0]).toMatchObject({
      months: [{ month: '2023-02' }, { month: '2023-03' }],
      height: 1,
    });
    expect(chart.bars.at(-1)).toMatchObject({ from: '2026-04', height: 0.5 });
  });

  it('puts the months of a year into one bar when old books meet an order of today', () => {
    const chart = chartOf([month('1996-07', '60'), month('1996-12', '20'), month('2026-11', '40')]);

    expect(chart.bars).toHaveLength(31);
    expect(chart.bars[0]).toMatchObject({ from: '1996-01', height: 1 });
    expect(chart.bars.at(-1)).toMatchObject({ from: '2026-01', height: 0.5 });
    expect(chart.steps).toEqual([0, 20, 40, 60, 80]);
    expect(chart.bars.flatMap(({ months }) => months)).toHaveLength(3);
  });

  it.each([
    [123_798, [0, 50_000, 100_000, 150_000]],
    [100, [0, 25, 50, 75, 100]],
    [7, [0, 2, 4, 6, 8]],
    [0, [0, 1]],
  ])('has round steps that reach over %d', (highest, steps) => {
    expect(roundSteps(highest)).toEqual(steps);
  });
});

describe('the years below the bars', () => {
  const bars = (first: number, count: number, perYear: number): Bar[] =>
    Array.from({ length: count }, (_, index) => ({
      from: `${first + Math.floor(index / perYear)}-${String(1 + (index % perYear) * (12 / perYear)).padStart(2, '0')}`,
      months: [],
      height: 0,
    }));
  const texts = (from: Bar[], span: Span, slot: number) =>
    yearLabels(from, span, slot).map(({ text }) => text);

  it('are all there where they have room', () => {
    expect(texts(bars(2024, 36, 12), 'month', 20)).toEqual(['2024', '2025', '2026']);
  });

  it('are every fifth or tenth where they have not', () => {
    expect(texts(bars(1996, 31, 1), 'year', 27)).toHaveLength(16);
    expect(texts(bars(1996, 31, 1), 'year', 9.9)).toEqual([
      '1996',
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ]);
    expect(texts(bars(1996, 31, 1), 'year', 4)).toEqual(['2000', '2010', '2020']);
  });

  it('leave the first out when the next one begins right after it', () => {
    const autumn = bars(2023, 24, 12).slice(10);

    expect(texts(autumn, 'month', 9)).toEqual(['2024']);
    expect(texts(autumn, 'month', 30)).toEqual(['2023', '2024']);
  });

  it.each([4, 9.5, 12, 27, 60])('never touch, and stay inside, with bars of %d pixels', (slot) => {
    for (const [span, perYear] of [
      ['month', 12],
      ['quarter', 4],
      ['year', 1],
    ] as const) {
      const all = bars(1996, 37, perYear);
      const labels = yearLabels(all, span, slot);
      const distances = labels.slice(1).map(({ x }, index) => x - (labels[index]?.x ?? 0));

      expect(Math.min(...distances, 32)).toBeGreaterThanOrEqual(32);
      expect(labels.every(({ x }) => x >= -13 && x + 26 <= all.length * slot)).toBe(true);
    }
  });
});
