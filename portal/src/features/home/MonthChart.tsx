import { Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { MonthFigure } from '@/api/model';
import { monthInWords, monthLetter } from '@/components/dates';
import { formatCount } from '@/components/language';
import { formatCompactMoney, formatMoney } from '@/components/money';
import table from '@/components/table.module.css';
import { type Bar, chartOf, type Span, yearLabels } from './bars';
import classes from './MonthChart.module.css';
import { texts } from './texts';

const HEIGHT = 220;
const LEFT = 52;
const BOTTOM = 34;
const TOP = 8;
const PLOT = HEIGHT - TOP - BOTTOM;

/** What came in over the time, as bars; screen readers get each month of it in a table. */
export function MonthChart({ months }: { months: MonthFigure[] }) {
  const { ref, width } = useElementSize();
  const { span, bars, steps } = chartOf(months);
  const currency = months[0]?.subtotal.currency ?? 'USD';
  if (bars.length === 0) return <Text c="dimmed">{texts.chart.none}</Text>;

  const slot = Math.max(width - LEFT, 0) / bars.length;
  const y = (share: number) => TOP + PLOT * (1 - share);
  const top = steps.at(-1) ?? 1;
  return (
    <div ref={ref} className={classes.chart}>
      {width > 0 && (
        <svg width={width} height={HEIGHT} aria-hidden className={classes.drawing}>
          {steps.map((step) => (
            <g key={step}>
              <line x1={LEFT} x2={width} y1={y(step / top)} y2={y(step / top)} className={classes.grid} />
              <text x={LEFT - 8} y={y(step / top) + 4} textAnchor="end">
                {formatCompactMoney(step, currency)}
              </text>
            </g>
          ))}
          {bars.map((bar, index) => (
            <SpanBar key={bar.from} bar={bar} span={span} x={LEFT + index * slot} slot={slot} />
          ))}
          {yearLabels(bars, span, slot).map(({ text, x }) => (
            <text
              key={text}
              x={LEFT + x}
              y={HEIGHT - (lettered(span, slot) ? 4 : 14)}
              className={classes.year}
            >
              {text}
            </text>
          ))}
        </svg>
      )}
      <VisuallyHidden>
        <MonthTable months={months} />
      </VisuallyHidden>
    </div>
  );
}

interface SpanBarProps {
  bar: Bar;
  span: Span;
  x: number;
  slot: number;
}

function SpanBar({ bar, span, x, slot }: SpanBarProps) {
  const width = Math.min(Math.max(slot * 0.64, 2), 40);
  // A little beside very much is still something.
  const height = bar.height === 0 ? 0 : Math.max(PLOT * bar.height, 2);
  return (
    <g className={classes.month}>
      <title>{inWords(bar, span)}</title>
      <rect x={x} y={TOP} width={slot} height={PLOT} className={classes.area} />
      <rect
        x={x + (slot - width) / 2}
        y={TOP + PLOT - height}
        width={width}
        height={height}
        rx={2}
        className={classes.bar}
      />
      {lettered(span, slot) && (
        <text x={x + slot / 2} y={HEIGHT - 20} textAnchor="middle">
          {monthLetter(bar.from)}
        </text>
      )}
    </g>
  );
}

/** Whether each bar has room for the letter of its month. */
function lettered(span: Span, slot: number): boolean {
  return span === 'month' && slot >= 12;
}

/** The months of a bar, each with the figure that the server gave. */
function inWords({ from, months }: Bar, span: Span): string {
  if (months.length === 0) return texts.chart.nothing(spanInWords(from, span));
  return months
    .map(({ month, subtotal, orders }) => texts.chart.bar(monthInWords(month), formatMoney(subtotal), orders))
    .join('\n');
}

function spanInWords(from: string, span: Span): string {
  const [year = '', month = '01'] = from.split('-');
  if (span === 'month') return monthInWords(from);
  return span === 'year' ? year : texts.chart.quarter(Math.ceil(Number(month) / 3), year);
}

function MonthTable({ months }: { months: MonthFigure[] }) {
  return (
    <table className={table.table}>
      <caption>{texts.chart.by.month}</caption>
      <thead>
        <tr>
          <th>{texts.chart.month}</th>
          <th>{texts.chart.orders}</th>
          <th>{texts.chart.subtotal}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, orders, subtotal }) => (
          <tr key={month}>
            <th scope="row">{monthInWords(month)}</th>
            <td>{formatCount(orders)}</td>
            <td>{formatMoney(subtotal)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
