import { Button } from '@mantine/core';
import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconDatabaseExport,
  IconDoorExit,
  IconFileExport,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconRestore,
  IconRocket,
  IconTrash,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { databasesQuery } from '@/api/databases';
import { exportQuery, isBeingExported } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { ActButton } from '@/components/acts/ActButton';
import { ActMenu, type MenuAct } from '@/components/acts/ActMenu';
import { transitionOf } from '@/components/acts/transitions';
import type { RunningAct } from '@/components/acts/useAct';
import { paths } from '@/components/paths';
import { useSession } from '@/components/session';
import type { AskedAct } from './LifeDialog';
import { purgeTexts } from './purge-texts';
import { texts as restoring } from './restore-texts';
import { SupportAct } from './SupportAct';
import { texts } from './texts';

const LifeDialog = lazy(() => import('./LifeDialog').then((module) => ({ default: module.LifeDialog })));
const MoveDialog = lazy(() => import('./MoveDialog').then((module) => ({ default: module.MoveDialog })));

const t = texts.detail;

interface FranchiseActsProps {
  franchise: Versioned<Franchise>;
  setup: RunningAct;
  resumption: RunningAct;
  exporting: RunningAct;
  withdrawal: RunningAct;
}

/** What can be done with a franchise: the next sensible act first, the others in a menu. */
export function FranchiseActs({ franchise, setup, resumption, exporting, withdrawal }: FranchiseActsProps) {
  const { canAtHq } = useSession();
  const [asked, setAsked] = useState<AskedAct | 'move'>();
  const navigate = useNavigate();
  const { value } = franchise;
  const { data: exported } = useQuery({ ...exportQuery(value.id), enabled: value.state === 'offboarding' });
  const leave = () => setAsked(undefined);
  const provision = transitionOf(value, 'provision');
  const resume = transitionOf(value, 'resume');
  const archive = transitionOf(value, 'archive');
  const purge = transitionOf(value, 'purge');
  const requested = value.closure?.purge;
  const begun = requested?.orderedAt !== undefined;
  const { data: databases = [] } = useQuery(databasesQuery());
  const targets = databases.filter(({ name, reachable }) => reachable && name !== value.database);
  const movable = ['active', 'suspended'].includes(value.state) && value.moving !== true;
  const more: MenuAct[] = [];
  const offer = (act: AskedAct, label: string, icon: Icon) => {
    const transition = transitionOf(value, act);
    if (transition !== undefined) more.push({ label, icon, transition, onChoose: () => setAsked(act) });
  };
  if (movable && targets.length > 0)
    more.push({
      label: t.move,
      icon: IconDatabaseExport,
      transition: { transition: 'move', allowed: true, blockedBy: [] },
      onChoose: () => setAsked('move'),
    });
  offer('suspend', t.suspend, IconPlayerPause);
  offer('offboard', t.offboard, IconDoorExit);
  if (archive?.allowed === false) offer('archive', t.archive, IconArchive);
  if (requested === undefined) offer('request-purge', purgeTexts.request.open, IconTrash);
  const withdraw = transitionOf(value, 'withdraw-purge');
  if (withdraw !== undefined && requested !== undefined && !begun)
    more.push({
      label: purgeTexts.withdraw.open,
      icon: IconArrowBackUp,
      transition: withdraw,
      onChoose: withdrawal.start,
    });
  // None is archived without an export.
  if (value.state === 'archived' || (value.state === 'offboarding' && exported?.status === 'completed'))
    more.push({
      label: restoring.act,
      icon: IconRestore,
      transition: { transition: 'restore', allowed: true, blockedBy: [] },
      onChoose: () => void navigate(paths.restoreFranchise(value.id)),
    });
  const failed = value.state === 'provisioning_failed';
  if (!canAtHq('franchises:write')) return null;
  return (
    <>
      <SupportAct franchise={value} />
      {value.state !== 'provisioning' && value.state !== 'purged' && (
        <Button
          component={Link}
          to={paths.editFranchise(value.id)}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {t.edit}
        </Button>
      )}
      {provision !== undefined && (
        <ActButton
          label={failed ? t.provisionAgain : t.provision}
          icon={failed ? IconRefresh : IconRocket}
          transition={provision}
          loading={setup.running}
          onClick={setup.start}
        />
      )}
      {resume !== undefined && (
        <ActButton
          label={t.resume}
          icon={IconPlayerPlay}
          transition={resume}
          loading={resumption.running}
          onClick={resumption.start}
        />
      )}
      {archive !== undefined && !archive.allowed && (
        <Button
          leftSection={<IconFileExport size={16} />}
          loading={exporting.running || (exported !== undefined && isBeingExported(exported))}
          onClick={exporting.start}
        >
          {t.exportData}
        </Button>
      )}
      {archive?.allowed === true && (
        <ActButton
          label={t.archive}
          icon={IconArchive}
          transition={archive}
          onClick={() => setAsked('archive')}
        />
      )}
      {purge !== undefined && requested !== undefined && (
        <ActButton
          label={begun ? purgeTexts.purge.again : purgeTexts.purge.open}
          icon={begun ? IconRefresh : IconTrash}
          transition={purge}
          loading={begun && requested.detail === undefined}
          onClick={() => setAsked('purge')}
        />
      )}
      {more.length > 0 && <ActMenu acts={more} />}
      <Suspense>
        {asked === 'move' && <MoveDialog franchise={franchise} targets={targets} onClose={leave} />}
        {asked !== undefined && asked !== 'move' && (
          <LifeDialog asked={asked} franchise={franchise} onClose={leave} />
        )}
      </Suspense>
    </>
  );
}
