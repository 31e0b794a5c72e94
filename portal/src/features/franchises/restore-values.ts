import type { Franchise, FranchiseExport, RestoreInput } from '@/api/model';
import { type FranchiseValues, franchiseInput, validateFranchise, valuesOf } from './franchise-values';

const OPEN = /^(name|id|owner\..*)$/;

/** What a franchise that comes back starts with: all of the other one but its id, which is used up. */
export function restoredValues(source: Franchise): FranchiseValues {
  return { ...valuesOf(source), id: '' };
}

export function restoreInput(values: FranchiseValues): RestoreInput {
  const { id, name, owner } = franchiseInput(values);
  return { id, name, owner };
}

/** Only what is asked for is looked at. */
export function validateRestored(values: FranchiseValues): Record<string, string> {
  return Object.fromEntries(Object.entries(validateFranchise(values)).filter(([path]) => OPEN.test(path)));
}

/** Whether a franchise can be filled from the export; it has to be of the tables as they are now. */
export function fitOf(
  { schemaVersion }: Franchise,
  exported: FranchiseExport,
): 'missing' | 'outdated' | 'current' {
  if (exported.status !== 'completed') return 'missing';
  return exported.schemaVersion === schemaVersion ? 'current' : 'outdated';
}
