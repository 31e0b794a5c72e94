import type { ImportPart } from '@/api/imports';
import { FIELDS, PARTS } from './fields';
import type { Inspection } from './inspect-csv';

/** The column of the file for each field that has one. */
export type ColumnChoice = Record<string, string>;

export type DiscountUnit = 'fraction' | 'percent';

/** Matches columns to fields by their names; a column serves one field. */
export function suggestColumns(part: ImportPart, header: readonly string[]): ColumnChoice {
  const choice: ColumnChoice = {};
  const free = new Map(header.map((column) => [plain(column), column]));
  for (const field of FIELDS[part]) {
    const name = [plain(field.id), ...field.names].find((candidate) => free.has(candidate));
    const column = name === undefined ? undefined : free.get(name);
    if (name === undefined || column === undefined) continue;
    choice[field.id] = column;
    free.delete(name);
  }
  return choice;
}

/** The part that a file's columns fit best; undefined when they fit none. */
export function guessPart(header: readonly string[]): ImportPart | undefined {
  let best: { part: ImportPart; known: number } | undefined;
  for (const part of PARTS) {
    const choice = suggestColumns(part, header);
    const complete = FIELDS[part].every(({ id, required }) => required !== true || choice[id] !== undefined);
    const known = Object.keys(choice).length;
    if (complete && (best === undefined || known > best.known)) best = { part, known };
  }
  return best?.part;
}

/** A discount column without any value over 1 holds fractions: 0.15 is fifteen percent. */
export function suggestDiscountUnit(column: string | undefined, inspection: Inspection): DiscountUnit {
  if (column === undefined) return 'fraction';
  if (/percent|pct|%/i.test(column)) return 'percent';
  const index = inspection.header.indexOf(column);
  return inspection.sample.some((row) => Number(row[index]) > 1) ? 'percent' : 'fraction';
}

/** The required fields that no column was chosen for. */
export function missingFields(part: ImportPart, choice: ColumnChoice): string[] {
  return FIELDS[part].filter(({ id, required }) => required === true && !choice[id]).map(({ id }) => id);
}

/** "Order_ID" and "orderId" are the same name. */
function plain(column: string): string {
  return column.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
