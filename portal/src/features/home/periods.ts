import type { FiguresFilter } from '@/api/model';
import { addDays } from '@/components/dates';

export const PERIODS = ['all', 'year', 'month'] as const;

export type Period = (typeof PERIODS)[number];

/** The days that a period takes in, seen from today at the location. */
export function figuresFilter(period: Period, today: string): FiguresFilter {
  switch (period) {
    case 'all':
      return {};
    case 'year':
      return { orderedFrom: firstOfMonth(today, 11), orderedTo: today };
    case 'month':
      return { orderedFrom: addDays(today, -29), orderedTo: today };
  }
}

/** The first day of the month so many months before the day's. */
function firstOfMonth(day: string, monthsBefore: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - monthsBefore, 1)).toISOString().slice(0, 10);
}
