import { Alert, Text } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArchive,
  IconDatabaseX,
  IconDoorExit,
  IconInfoCircle,
  IconPlayerPause,
} from '@tabler/icons-react';
import type { Franchise } from '@/api/model';
import { BlockedNotice } from '@/components/acts/BlockedNotice';
import { transitionOf } from '@/components/acts/transitions';
import { browserTimeZone } from '@/components/session';
import { Moment } from '@/components/When';
import { ownerName } from './FranchiseFacts';
import classes from './franchises.module.css';
import { PurgeNotice } from './PurgeNotice';
import { purgeTexts } from './purge-texts';
import { texts } from './texts';

const t = texts.notices;

/** What the state of a franchise means, and what the next act would do. */
export function FranchiseNotices({ franchise }: { franchise: Franchise }) {
  const { state, schemaState, suspension, offboarding, closure, owner } = franchise;
  return (
    <>
      <BlockedNotice
        title={t.blocked}
        transition={
          transitionOf(franchise, 'provision') ??
          transitionOf(franchise, 'resume') ??
          transitionOf(franchise, 'archive') ??
          (closure?.purge && transitionOf(franchise, 'purge'))
        }
      />
      {state === 'requested' && (
        <Alert variant="light" icon={<IconInfoCircle size={18} />} title={t.requested}>
          <ul className={classes.list}>
            {t.requestedSteps(owner && ownerName(owner)).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Alert>
      )}
      {state === 'provisioning_failed' && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={t.failed}>
          {t.failedHint}
        </Alert>
      )}
      {suspension !== undefined && (
        <Alert color="yellow" variant="light" icon={<IconPlayerPause size={18} />} title={t.suspended}>
          <Text size="sm">
            {t.suspendedReason} {suspension.reason} ·{' '}
            <Moment at={suspension.since} timeZone={browserTimeZone} />
          </Text>
          <Text size="sm" mt={4}>
            {t.suspendedHint}
          </Text>
        </Alert>
      )}
      {state === 'offboarding' && offboarding !== undefined && (
        <Alert color="yellow" variant="light" icon={<IconDoorExit size={18} />} title={t.offboarding}>
          <Text size="sm">
            {t.suspendedReason} {offboarding.reason} ·{' '}
            <Moment at={offboarding.since} timeZone={browserTimeZone} />
          </Text>
          <ul className={classes.list}>
            {t.offboardingSteps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        </Alert>
      )}
      {state === 'archived' && (
        <Alert color="gray" variant="light" icon={<IconArchive size={18} />} title={t.archived}>
          <Text size="sm">{t.archivedHint}</Text>
          {closure !== undefined && (
            <Text size="sm" mt={4}>
              {isPast(closure.keptUntil) ? purgeTexts.notices.keptEnded : purgeTexts.notices.keptUntil}{' '}
              <Moment at={closure.keptUntil} timeZone={browserTimeZone} />.
            </Text>
          )}
        </Alert>
      )}
      <PurgeNotice franchise={franchise} />
      {schemaState === 'migration_failed' && (
        <Alert color="red" variant="light" icon={<IconDatabaseX size={18} />} title={t.migrationFailed}>
          {t.migrationFailedHint}
        </Alert>
      )}
    </>
  );
}

function isPast(moment: string): boolean {
  return Date.parse(moment) <= Date.now();
}
