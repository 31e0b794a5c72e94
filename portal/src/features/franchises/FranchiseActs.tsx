import { Button } from '@mantine/core';
import { IconPencil, IconPlayerPause, IconPlayerPlay, IconRefresh, IconRocket } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Franchise, Versioned } from '@/api/model';
import { ActButton } from '@/components/acts/ActButton';
import { ActMenu } from '@/components/acts/ActMenu';
import { transitionOf } from '@/components/acts/transitions';
import type { RunningAct } from '@/components/acts/useAct';
import { paths } from '@/components/paths';
import { useSession } from '@/components/session';
import { SupportAct } from './SupportAct';
import { SuspendDialog } from './SuspendDialog';
import { texts } from './texts';

const t = texts.detail;

interface FranchiseActsProps {
  franchise: Versioned<Franchise>;
  setup: RunningAct;
  resumption: RunningAct;
}

/** What can be done with a franchise: the next sensible act first, the others in a menu. */
export function FranchiseActs({ franchise, setup, resumption }: FranchiseActsProps) {
  const { canAtHq } = useSession();
  const [suspending, setSuspending] = useState(false);
  const { value } = franchise;
  const provision = transitionOf(value, 'provision');
  const suspend = transitionOf(value, 'suspend');
  const resume = transitionOf(value, 'resume');
  const failed = value.state === 'provisioning_failed';
  if (!canAtHq('franchises:write')) return null;
  return (
    <>
      <SupportAct franchise={value} />
      {value.state !== 'provisioning' && (
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
      {suspend !== undefined && (
        <ActMenu
          acts={[
            {
              label: t.suspend,
              icon: IconPlayerPause,
              transition: suspend,
              onChoose: () => setSuspending(true),
            },
          ]}
        />
      )}
      {suspending && <SuspendDialog franchise={franchise} onClose={() => setSuspending(false)} />}
    </>
  );
}
