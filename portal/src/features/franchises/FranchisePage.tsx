import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { networkFranchiseQuery, resumeFranchise, withdrawPurge } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { ActProblem } from '@/components/acts/ActProblem';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton } from '@/components/detail/Facts';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { ExportSection } from './ExportSection';
import { FranchiseActs } from './FranchiseActs';
import { FranchiseFacts } from './FranchiseFacts';
import { FranchiseHistory } from './FranchiseHistory';
import { FranchiseLocations } from './FranchiseLocations';
import { FranchiseNotices } from './FranchiseNotices';
import { FranchiseState } from './FranchiseState';
import { MigrationStanding } from './MigrationStanding';
import { MoveProgress } from './MoveProgress';
import { purgeTexts } from './purge-texts';
import { SetupProgress } from './SetupProgress';
import { SupportList } from './SupportList';
import { texts } from './texts';
import { useExport } from './useExport';
import { useFranchiseAct } from './useFranchiseAct';
import { useFreshAfterJob, useSetup } from './useSetup';

/** The states before a franchise is open. */
const COMING = ['requested', 'provisioning', 'provisioning_failed'];

/** The states in which it has data. */
const HOLDING = ['active', 'suspended', 'offboarding', 'archived'];

/** One franchise as HQ sees it: what it is, where it stands and what was done to it, never its rows. */
export function FranchisePage() {
  const { franchiseId = '' } = useParams();
  const { data, error, refetch } = useQuery(networkFranchiseQuery(franchiseId));
  const retry = () => void refetch();
  if (data === undefined && error !== null) return <ProblemPage error={error} onRetry={retry} />;
  if (data === undefined) return <DetailSkeleton />;
  return <OneFranchise key={franchiseId} franchise={data} lost={error} onRetry={retry} />;
}

interface OneFranchiseProps {
  franchise: Versioned<Franchise>;
  /** Why what is shown could not be read anew. */
  lost: Error | null;
  onRetry: () => void;
}

function OneFranchise({ franchise, lost, onRetry }: OneFranchiseProps) {
  const { value, etag } = franchise;
  const setup = useSetup(franchise);
  const resumption = useFranchiseAct({
    franchiseId: value.id,
    name: 'resume',
    content: etag,
    run: (key) => resumeFranchise(value.id, key, etag),
    said: ({ name }) => texts.resumed(name),
  });
  const exporting = useExport(franchise);
  const withdrawal = useFranchiseAct({
    franchiseId: value.id,
    name: 'withdraw-purge',
    content: etag,
    run: (key) => withdrawPurge(value.id, key, etag),
    said: ({ name }) => purgeTexts.withdraw.done(name),
  });
  useFreshAfterJob(value);
  // Whoever has seen it being set up keeps the steps where they are.
  const [old] = useState(() => !COMING.includes(value.state));
  const steps = value.state !== 'requested' && value.state !== 'purged' && (
    <SetupProgress franchiseId={value.id} folded={old} />
  );
  const problems = [setup, resumption, exporting, withdrawal].filter(({ error }) => error !== null);
  return (
    <Page
      title={value.name}
      parent={{ title: texts.title, to: paths.franchises() }}
      badge={<FranchiseState state={value.state} schemaState={value.schemaState} />}
      actions={
        <FranchiseActs
          franchise={franchise}
          setup={setup}
          resumption={resumption}
          exporting={exporting}
          withdrawal={withdrawal}
        />
      }
    >
      {problems.map(({ error, start }) => (
        <ActProblem key={String(error)} error={error} meanwhile={texts.changedMeanwhile} onRetry={start} />
      ))}
      {lost !== null && <ProblemNotice error={lost} onRetry={onRetry} />}
      <FranchiseNotices franchise={value} />
      <DetailLayout
        facts={<FranchiseFacts franchise={value} />}
        below={
          <Stack gap="xl">
            <SupportList franchiseId={value.id} />
            <FranchiseHistory franchiseId={value.id} />
          </Stack>
        }
      >
        {HOLDING.includes(value.state) && <MigrationStanding franchiseId={value.id} />}
        {!old && steps}
        <ExportSection franchise={value} exporting={exporting} />
        {value.state !== 'purged' && <FranchiseLocations franchise={value} />}
        <MoveProgress franchiseId={value.id} />
        {old && steps}
      </DetailLayout>
    </Page>
  );
}
