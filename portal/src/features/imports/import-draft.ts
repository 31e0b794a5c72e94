import { useSyncExternalStore } from 'react';
import type { ImportPart } from '@/api/imports';
import type { ImportMapping } from '@/api/model';
import { FIELDS, PARTS } from './csv/fields';
import type { Inspection } from './csv/inspect-csv';
import {
  type ColumnChoice,
  type DiscountUnit,
  missingFields,
  suggestColumns,
  suggestDiscountUnit,
} from './csv/suggest';
import { surplusColumn } from './csv/surplus-column';

export interface ChosenFile {
  file: File;
  inspection: Inspection;
  columns: ColumnChoice;
  discountUnit: DiscountUnit;
  /** Where surplus cells go; undefined refuses such rows. */
  surplusColumn: string | undefined;
}

/** What a person is about to import. Files can't outlive a reload, so this lives as long as the page's script. */
export interface ImportDraft {
  files: Partial<Record<ImportPart, ChosenFile>>;
  nullText: string;
  confirmOrders: boolean;
  /** The dry run that was made of just this. */
  checkedBy: string | undefined;
}

export type DraftProblem = 'noFiles' | 'tooLarge' | 'differentDelimiters';

const EMPTY: ImportDraft = {
  files: {},
  nullText: '',
  confirmOrders: true,
  checkedBy: undefined,
};
const MAX_BYTES = 20 * 1024 * 1024;

const drafts = new Map<string, ImportDraft>();
const listeners = new Set<() => void>();

export function useImportDraft(franchiseId: string): ImportDraft {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => drafts.get(franchiseId) ?? EMPTY,
  );
}

/** Changes the draft; what was checked before is no longer what would be imported. */
export function changeDraft(franchiseId: string, change: (draft: ImportDraft) => Partial<ImportDraft>): void {
  const draft = drafts.get(franchiseId) ?? EMPTY;
  drafts.set(franchiseId, { ...draft, checkedBy: undefined, ...change(draft) });
  for (const listener of listeners) listener();
}

export function forgetDraft(franchiseId: string): void {
  drafts.delete(franchiseId);
  for (const listener of listeners) listener();
}

export function chosenFile(part: ImportPart, file: File, inspection: Inspection): ChosenFile {
  const columns = suggestColumns(part, inspection.header);
  return {
    file,
    inspection,
    columns,
    discountUnit: suggestDiscountUnit(columns.discount, inspection),
    surplusColumn: surplusColumn(inspection),
  };
}

export function withFile(draft: ImportDraft, part: ImportPart, chosen: ChosenFile): Partial<ImportDraft> {
  const { nullText } = chosen.inspection;
  return {
    files: { ...draft.files, [part]: chosen },
    nullText: draft.nullText === '' && nullText !== undefined ? nullText : draft.nullText,
  };
}

export function withoutFile(draft: ImportDraft, part: ImportPart): Partial<ImportDraft> {
  const { [part]: taken, ...files } = draft.files;
  return { files };
}

export function chosenParts(draft: ImportDraft): [ImportPart, ChosenFile][] {
  return PARTS.flatMap((part) => {
    const chosen = draft.files[part];
    return chosen === undefined ? [] : [[part, chosen] as [ImportPart, ChosenFile]];
  });
}

/** Why the draft as a whole can't be sent; missing columns are said where they are chosen. */
export function draftProblem(draft: ImportDraft): DraftProblem | undefined {
  const chosen = chosenParts(draft).map(([, one]) => one);
  if (chosen.length === 0) return 'noFiles';
  if (chosen.reduce((bytes, { file }) => bytes + file.size, 0) > MAX_BYTES) return 'tooLarge';
  if (new Set(chosen.map(({ inspection }) => inspection.delimiter)).size > 1) return 'differentDelimiters';
  return undefined;
}

export function isComplete(draft: ImportDraft): boolean {
  return (
    draftProblem(draft) === undefined &&
    chosenParts(draft).every(([part, { columns }]) => missingFields(part, columns).length === 0)
  );
}

export function mappingOf(draft: ImportDraft, dryRun: boolean): ImportMapping {
  const parts = chosenParts(draft);
  const options = {
    dryRun,
    delimiter: parts[0]?.[1].inspection.delimiter ?? ',',
    confirmOrders: draft.confirmOrders && draft.files.orders !== undefined,
    nullText: draft.nullText === '' ? undefined : draft.nullText,
  };
  const columns = Object.fromEntries(parts.map(([part, chosen]) => [part, columnsOf(part, chosen)]));
  return { ...options, ...columns };
}

function columnsOf(part: ImportPart, chosen: ChosenFile): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const { id } of FIELDS[part]) {
    const column = chosen.columns[id];
    if (!column) continue;
    if (id === 'discount')
      columns[chosen.discountUnit === 'percent' ? 'discountPercent' : 'discountFraction'] = column;
    else columns[id] = column;
  }
  if (chosen.surplusColumn !== undefined) columns.surplusColumn = chosen.surplusColumn;
  return columns;
}
