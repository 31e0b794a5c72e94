import { Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { franchisesKey } from '@/api/franchises';
import { migrationQuery } from '@/api/migrations';
import type { Migration } from '@/api/model';
import { ActButton } from '@/components/acts/ActButton';
import { ActProblem } from '@/components/acts/ActProblem';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { Facts } from '@/components/detail/Facts';
import { Section } from '@/components/detail/Section';
import { browserTimeZone } from '@/components/session';
import { Moment } from '@/components/When';
import classes from './franchises.module.css';
import { MigrationState } from './MigrationState';
import { texts } from './migration-texts';
import { tookInWords, versionInWords } from './migration-words';
import { useMigrationRetry } from './useMigrationRetry';

/** How the franchise's data stands to this version, where it is not current, and the way to try again. */
export function MigrationStanding({ franchiseId }: { franchiseId: string }) {
  const { data } = useQuery(migrationQuery(franchiseId));
  useFreshAfterMigration(data?.state);
  // Those that have no data yet have nothing to tell; whatever else is wrong, the page itself says.
  if (data === undefined || data.state === 'current') return null;
  return <Standing migration={data} />;
}

function Standing({ migration }: { migration: Migration }) {
  const retry = useMigrationRetry();
  const transition = transitionOf(migration, 'retry');
  const { state, retryUnderWay, reason, attempts, finishedAt } = migration;
  const t = texts.columns;
  return (
    <Section
      title={texts.standing.title}
      action={
        transition !== undefined &&
        isPossible(migration, 'retry') && (
          <ActButton
            label={texts.retry}
            icon={IconRefresh}
            transition={transition}
            loading={retry.ordering !== undefined}
            onClick={() => retry.start(migration)}
          />
        )
      }
    >
      {retry.error !== null && (
        <ActProblem error={retry.error} meanwhile={texts.overtaken} onRetry={retry.again} />
      )}
      <Text size="sm" role="status">
        {retryUnderWay && state !== 'migrating' ? texts.standing.retrying : texts.standing.states[state]}
      </Text>
      {reason !== undefined && <Text size="sm">{texts.standing.reason(reason)}</Text>}
      <div className={classes.row}>
        <Facts
          facts={[
            { label: t.state, value: <MigrationState migration={migration} /> },
            { label: t.version, value: versionInWords(migration) },
            { label: t.attempts, value: String(attempts) },
            {
              label: t.lastAttempt,
              value: finishedAt && <Moment at={finishedAt} timeZone={browserTimeZone} />,
            },
            { label: t.took, value: tookInWords(migration) },
          ]}
        />
      </div>
    </Section>
  );
}

/** When an update ends by itself, what was read of the franchise before is out of date. */
function useFreshAfterMigration(state: string | undefined): void {
  const queries = useQueryClient();
  const before = useRef(state);
  useEffect(() => {
    const changed = before.current !== undefined && before.current !== state;
    before.current = state;
    if (changed) void queries.invalidateQueries({ queryKey: franchisesKey });
  }, [state, queries]);
}
