import { inLanguage } from '@/components/language';

export const texts = inLanguage({
  en: {
    title: 'Migrations',
    intro: (version: string) =>
      `Each version of Candlefish brings the franchises’ data to its own form; this one to version ${version}.`,
    views: {
      all: (count: number) => `All (${count})`,
      migration_failed: (count: number) => `Failed (${count})`,
      behind: (count: number) => `Behind (${count})`,
      migrating: (count: number) => `Being updated (${count})`,
      current: (count: number) => `Up to date (${count})`,
    },
    states: {
      current: 'Up to date',
      behind: 'Behind',
      migrating: 'Being updated',
      migration_failed: 'Update failed',
    } as Record<string, string>,
    retrying: 'Retry ordered',
    columns: {
      franchise: 'Franchise',
      state: 'State',
      version: 'Version',
      reason: 'Reason',
      attempts: 'Attempts',
      lastAttempt: 'Last attempt',
      took: 'Took',
      act: 'Act',
    },
    unknown: 'unknown',
    of: (version: string, target: string) => `${version} of ${target}`,
    retry: 'Retry',
    retryOf: (name: string) => `Retry ${name}`,
    overtaken: 'Somebody was faster.',
    empty: {
      title: 'No franchise has data yet',
      hint: 'Franchises are listed here once they are set up.',
    },
    emptyViews: {
      migration_failed: {
        title: 'No update has failed',
        hint: 'A franchise whose update fails is closed to its people, and waits here until the cause is mended and it is retried.',
      },
      behind: {
        title: 'No franchise is behind',
        hint: 'Franchises are behind between the start of a new version and its run of migrations.',
      },
      migrating: {
        title: 'No franchise is being updated',
        hint: 'While a run goes on, this shows where it is.',
      },
      current: {
        title: 'No franchise is up to date',
        hint: 'The run of migrations of this version is still to come.',
      },
    },
    standing: {
      title: 'Update of its data',
      reason: (reason: string) => `Reason: ${reason}`,
      states: {
        migration_failed:
          'The update did not succeed and nothing of it stayed: the data is as it was before. Mend what the reason names, then retry.',
        behind:
          'Its people work on with the version before. The next run of migrations or a retry brings it up.',
        migrating: 'It is being brought to the new version. Its people work on meanwhile.',
      } as Record<string, string>,
      retrying:
        'A retry is ordered and begins within a moment. You can leave this page: it goes on by itself.',
    },
  },
});
