import { counted, inLanguage } from '@/components/language';

export const texts = inLanguage({
  en: {
    title: 'Network',
    figures: 'Figures',
    franchises: 'Franchises',
    active: (count: number) => `${count} active`,
    people: 'People',
    peopleNote: 'Who belong to a franchise',
    changed: 'At work today',
    changedNote: 'Franchises with a change in 24 hours',
    support: 'Open for support',
    supportNote: (count: number) =>
      count === 0 ? 'Nobody looks into a franchise' : 'Accesses at this moment',
    states: 'Where they stand',
    concerns: 'To look at',
    noConcerns: 'Nothing needs you: every franchise is set up and open.',
    more: (count: number) => `${counted(count, { one: 'concern', other: 'concerns' })} more`,
    since: 'since',
    words: {
      migration_failed: 'An update of its data failed',
      provisioning_failed: 'Could not be set up',
      suspended: 'Suspended',
      offboarding: 'Is leaving',
      requested: 'Waits to be set up for a week',
    } as Record<string, string>,
    newest: 'What happened last',
    all: 'All of it',
    audit: {
      title: 'Audit',
      kind: 'Event',
      any: 'Every event',
      only: (name: string) => `Only ${name}`,
      onlyThis: (name: string) => `Show only what ${name} did`,
      onlyOf: (franchise: string) => `Only ${franchise}`,
      columns: {
        at: 'When',
        by: 'Who',
        event: 'What',
        franchise: 'Franchise',
        reason: 'Reason',
      },
      empty: {
        title: 'Nothing has happened yet',
        hint: 'What HQ does to franchises, and every look into one for support, is listed here, and nobody can change or remove it.',
      },
    },
  },
});
