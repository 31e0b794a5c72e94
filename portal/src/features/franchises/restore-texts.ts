import { inLanguage } from '@/components/language';

export const texts = inLanguage({
  en: {
    act: 'Restore as a new franchise',
    save: 'Request franchise',
    effects: (name: string) => `${name} comes back under a new id`,
    rows: 'Its trade, currency, locations and all rows carry over, as they stand in the export.',
    people: 'Its people belong to the new franchise too, with the roles that they had.',
    first: 'It is requested first. “Set it up” on its page then fills it.',
    stays: (name: string) => `${name} itself stays as it is.`,
    source: 'What carries over',
    takenAt: 'As it stood',
    data: 'Data',
    rowsOfTables: (rows: string, tables: number) => `${rows} rows of ${tables} tables`,
    missing: 'There is no export to restore from',
    missingHint: 'A franchise comes back from the export of its data, and none has been made to its end.',
    outdated: 'The export does not fit any more',
    outdatedHint:
      'An update has changed the form of the data since, and what is in the export can’t be read in.',
    again: 'Export the data again on the page of the franchise, then restore it.',
    final: 'The franchise is archived, so another export can’t be made.',
  },
});
