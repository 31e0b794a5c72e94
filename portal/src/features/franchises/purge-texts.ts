import { inLanguage } from '@/components/language';

export const purgeTexts = inLanguage({
  en: {
    request: {
      open: 'Request its purge',
      title: (name: string) => `Have the data of ${name} purged?`,
      second: 'Nothing is taken away yet: another HQ admin has to order it.',
      next: 'Then all of its data goes for good, with the export of it that lies here.',
      undo: 'Until it is ordered, the request can be withdrawn.',
      reasonHint: 'The other HQ admin reads this, and it stays in the history.',
      act: 'Request purge',
      keep: 'Keep the data',
      overtaken: 'Its purge can’t be requested now',
      done: (name: string) => `The purge of ${name} is requested`,
    },
    withdraw: {
      open: 'Withdraw the request',
      done: (name: string) => `The data of ${name} is kept`,
    },
    purge: {
      open: 'Purge its data',
      again: 'Purge again',
      title: (name: string) => `Purge ${name}?`,
      data: 'All of its data is taken away, with its part of the database and the export that lies there.',
      people:
        'Its organization at the sign-in goes. Its people keep their accounts, and belong to it no more.',
      stays: 'Its entry and its history stay at HQ. Its id is not given again.',
      undo: 'There is no way back. Only a downloaded export still has the data.',
      act: 'Purge franchise',
      keep: 'Keep the data',
      overtaken: 'This franchise can’t be purged now',
      done: (name: string) => `The data of ${name} is being taken away`,
    },
    notices: {
      keptUntil: 'Its data is kept at least until',
      keptEnded: 'The time for which its data had to be kept ended',
      requested: (by: string) => `${by} has requested its purge`,
      requestedHint: 'Another HQ admin can have the data purged, and any HQ admin can withdraw the request.',
      underWay: 'Its data is being taken away',
      underWayHint: 'That takes some seconds and goes on by itself; you can leave this page.',
      failed: 'The purge has stopped',
      failedHint: '“Purge again” goes on where it stopped, once that is mended.',
      purged: 'The data of this franchise is purged',
      purgedHint: 'Nothing is left of it but this entry and its history.',
    },
  },
});
