import type { MonthFigure } from '@/api/model';
import { approximate } from '@/components/money';

/** How much time a bar takes in. */
export type Span = 'month' | 'quarter' | 'year';

export interface Bar {
  /** The first of its months. */
  from: string;
  /** Its months that have orders. */
  months: MonthFigure[];
  /** 0 to 1 of the scale's top. */
  height: number;
}

export interface Chart {
  span: Span;
  bars: Bar[];
  /** The figures of the grid lines, from zero up. */
  steps: number[];
}

export interface YearLabel {
  /** The bar that the year begins with. */
  bar: number;
  text: string;
  /** Where the label begins. */
  x: number;
}

const MONTHS_IN: Record<Span, number> = { month: 1, quarter: 3, year: 12 };

/** More bars than this are too thin to be told apart on a phone. */
const MOST_BARS = 36;

/** The width of four digits, and the least room between two labels. */
const LABEL = 26;
const LABEL_GAP = 6;

/** Bars for all the time from the first month to the last, over a scale with round steps. */
export function chartOf(months: MonthFigure[]): Chart {
  const first = months[0];
  const last = months.at(-1);
  if (first === undefined || last === undefined) return { span: 'month', bars: [], steps: [] };
  const span = spanOf(first.month, last.month);
  const from = ordinal(startOf(first.month, span));
  const byBar = new Map<string, MonthFigure[]>();
  for (const figure of months) {
    const start = startOf(figure.month, span);
    byBar.set(start, [...(byBar.get(start) ?? []), figure]);
  }
  const count = (ordinal(last.month) - from) / MONTHS_IN[span];
  const bars = Array.from({ length: Math.floor(count) + 1 }, (_, index) => {
    const start = monthAt(from + index * MONTHS_IN[span]);
    const own = byBar.get(start) ?? [];
    return {
      from: start,
      months: own,
      sum: own.reduce((sum, { subtotal }) => sum + approximate(subtotal), 0),
    };
  });
  const steps = roundSteps(Math.max(...bars.map(({ sum }) => sum), 0));
  const top = steps.at(-1) ?? 1;
  return { span, steps, bars: bars.map(({ sum, ...bar }) => ({ ...bar, height: Math.max(0, sum / top) })) };
}

/** Months as long as their bars can be told apart, then quarters, then years. */
export function spanOf(first: string, last: string): Span {
  const months = ordinal(last) - ordinal(first) + 1;
  if (months <= MOST_BARS) return 'month';
  return months <= MOST_BARS * MONTHS_IN.quarter ? 'quarter' : 'year';
}

/** The years below bars of this width: as many as stand apart, at even distances, none cut off at the end. */
export function yearLabels(bars: Bar[], span: Span, slot: number): YearLabel[] {
  const each = evenYears((slot * MONTHS_IN.year) / MONTHS_IN[span]);
  const edge = bars.length * slot - LABEL;
  const indent = span === 'year' ? (slot - LABEL) / 2 : 0;
  const labels: YearLabel[] = [];
  for (const [index, { from }] of bars.entries()) {
    const begins = from.endsWith('-01') && Number(from.slice(0, 4)) % each === 0;
    if (index > 0 && !begins) continue;
    const label = { bar: index, text: from.slice(0, 4), x: Math.min(index * slot + indent, edge) };
    // The first label is there for want of a better one: it makes room for a year at the even distances.
    const before = labels.at(-1);
    if (before !== undefined && label.x - before.x < LABEL + LABEL_GAP) {
      if (before.bar > 0) continue;
      labels.pop();
    }
    labels.push(label);
  }
  return labels;
}

/** Every year, or every second, fifth, tenth…: the first of which the labels don't touch. */
function evenYears(widthOfYear: number): number {
  const least = (LABEL + LABEL_GAP) / Math.max(widthOfYear, 0.01);
  return [1, 2, 5, 10, 20, 50].find((years) => years >= least) ?? 100;
}

function startOf(month: string, span: Span): string {
  return monthAt(Math.floor(ordinal(month) / MONTHS_IN[span]) * MONTHS_IN[span]);
}

/** Months counted from the year zero. */
function ordinal(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

function monthAt(count: number): string {
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Two to five steps of 1, 2, 2.5 or 5 times a power of ten that reach over the highest figure. */
export function roundSteps(highest: number): number[] {
  if (highest <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(highest / 4));
  const step =
    [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size * 4 >= highest) ?? highest;
  const count = Math.ceil(highest / step);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
