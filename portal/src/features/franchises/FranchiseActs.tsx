import { Button } from '@mantine/core';
import {
  IconArchive,
  IconDatabaseExport,
  IconDoorExit,
  IconFileExport,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconRefresh,
  IconRestore,
  IconRocket,
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
import { texts as restoring } from './restore-texts';
import { SupportAct } from './SupportAct';
import { texts } from './texts';
import { usePurgeActs } from './usePurgeActs';

const SuspendDialog = lazy(() =>
  import('./SuspendDialog').then((module) => ({ default: module.SuspendDialog })),
);
const MoveDialog = lazy(() => import('./MoveDialog').then((module) => ({ default: module.MoveDialog })));
const OffboardDialog = lazy(() =>
  import('./OffboardDialog').then((module) => ({ default: module.OffboardDialog })),
);
const ArchiveDialog = lazy(() =>
  import('./ArchiveDialog').then((module) => ({ default: module.ArchiveDialog })),
);

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
  const [asked, setAsked] = useState<'move' | 'suspend' | 'offboard' | 'archive'>();
  const navigate = useNavigate();
  const { value } = franchise;
  const { data: exported } = useQuery({ ...exportQuery(value.id), enabled: value.state === 'offboarding' });
  const leave = () => setAsked(undefined);
  const provision = transitionOf(value, 'provision');
  const suspend = transitionOf(value, 'suspend');
  const resume = transitionOf(value, 'resume');
  const offboard = transitionOf(value, 'offboard');
  const archive = transitionOf(value, 'archive');
  const { data: databases = [] } = useQuery(databasesQuery());
  const targets = databases.filter(({ name, reachable }) => reachable && name !== value.database);
  const movable = ['active', 'suspended'].includes(value.state) && value.moving !== true;
  const purging = usePurgeActs(franchise, withdrawal);
  const more: MenuAct[] = [...purging.more];
  if (movable && targets.length > 0)
    more.push({
      label: t.move,
      icon: IconDatabaseExport,
      transition: { transition: 'move', allowed: true, blockedBy: [] },
      onChoose: () => setAsked('move'),
    });
  if (suspend !== undefined)
    more.push({
      label: t.suspend,
      icon: IconPlayerPause,
      transition: suspend,
      onChoose: () => setAsked('suspend'),
    });
  if (offboard !== undefined)
    more.push({
      label: t.offboard,
      icon: IconDoorExit,
      transition: offboard,
      onChoose: () => setAsked('offboard'),
    });
  if (archive?.allowed === false)
    more.push({
      label: t.archive,
      icon: IconArchive,
      transition: archive,
      onChoose: () => setAsked('archive'),
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
      {purging.button}
      {more.length > 0 && <ActMenu acts={more} />}
      {purging.dialogs}
      <Suspense>
        {asked === 'move' && <MoveDialog franchise={franchise} targets={targets} onClose={leave} />}
        {asked === 'suspend' && <SuspendDialog franchise={franchise} onClose={leave} />}
        {asked === 'offboard' && <OffboardDialog franchise={franchise} onClose={leave} />}
        {asked === 'archive' && <ArchiveDialog franchise={franchise} onClose={leave} />}
      </Suspense>
    </>
  );
}
