import { IconArrowBackUp, IconRefresh, IconTrash } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { Franchise, Versioned } from '@/api/model';
import { ActButton } from '@/components/acts/ActButton';
import type { MenuAct } from '@/components/acts/ActMenu';
import { transitionOf } from '@/components/acts/transitions';
import type { RunningAct } from '@/components/acts/useAct';
import { purgeTexts } from './purge-texts';

const PurgeRequestDialog = lazy(() =>
  import('./PurgeRequestDialog').then((module) => ({ default: module.PurgeRequestDialog })),
);
const PurgeDialog = lazy(() => import('./PurgeDialog').then((module) => ({ default: module.PurgeDialog })));

interface PurgeActs {
  /** The next sensible act, where there is one. */
  button: ReactNode;
  more: MenuAct[];
  dialogs: ReactNode;
}

/** What can be done with the data of a closed franchise. */
export function usePurgeActs(franchise: Versioned<Franchise>, withdrawal: RunningAct): PurgeActs {
  const [asked, setAsked] = useState<'request' | 'purge'>();
  const { value } = franchise;
  const requested = value.closure?.purge;
  const begun = requested?.orderedAt !== undefined;
  const request = transitionOf(value, 'request-purge');
  const withdraw = transitionOf(value, 'withdraw-purge');
  const purge = transitionOf(value, 'purge');
  const more: MenuAct[] = [];
  if (request !== undefined && requested === undefined)
    more.push({
      label: purgeTexts.request.open,
      icon: IconTrash,
      transition: request,
      onChoose: () => setAsked('request'),
    });
  if (withdraw !== undefined && requested !== undefined && !begun)
    more.push({
      label: purgeTexts.withdraw.open,
      icon: IconArrowBackUp,
      transition: withdraw,
      onChoose: withdrawal.start,
    });
  const leave = () => setAsked(undefined);
  return {
    button: purge !== undefined && requested !== undefined && (
      <ActButton
        label={begun ? purgeTexts.purge.again : purgeTexts.purge.open}
        icon={begun ? IconRefresh : IconTrash}
        transition={purge}
        loading={begun && requested.detail === undefined}
        onClick={() => setAsked('purge')}
      />
    ),
    more,
    dialogs: (
      <Suspense>
        {asked === 'request' && <PurgeRequestDialog franchise={franchise} onClose={leave} />}
        {asked === 'purge' && <PurgeDialog franchise={franchise} onClose={leave} />}
      </Suspense>
    ),
  };
}
