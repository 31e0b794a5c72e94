import type { FranchiseExport } from '@/api/model';
import { locale } from '@/components/language';
import { texts } from './texts';

const t = texts.exports;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1000;

const number = new Intl.NumberFormat(locale);

/** How an export stands, in a sentence. */
export function exportInWords({ status, progress, tables, bytes = 0, detail }: FranchiseExport): string {
  switch (status) {
    case 'none':
      return t.none;
    case 'scheduled':
      return t.scheduled;
    case 'running':
      return t.running(number.format(progress.rowsDone), number.format(progress.rowsTotal));
    case 'completed':
      return t.completed(number.format(progress.rowsDone), tables.length, sizeInWords(bytes));
    default:
      return detail === undefined ? t.failed : `${t.failed} ${detail}`;
  }
}

/** Such as “1.2 MB”. */
export function sizeInWords(bytes: number): string {
  const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
  const unit = UNITS[power];
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    maximumFractionDigits: power === 0 ? 0 : 1,
  }).format(bytes / STEP ** power);
}
