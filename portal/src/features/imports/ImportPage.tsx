import { Alert, Button, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { productsKey } from '@/api/catalog';
import { customersKey } from '@/api/customers';
import { cancelImport, importQuery, isUnderWay } from '@/api/imports';
import { withIntent } from '@/api/intent';
import type { Import } from '@/api/model';
import { ordersKey } from '@/api/orders';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton, Facts } from '@/components/detail/Facts';
import { formatCount } from '@/components/language';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise } from '@/components/session';
import { Moment } from '@/components/When';
import { ImportFiles } from './ImportFiles';
import { ImportStatus } from './ImportStatus';
import classes from './imports.module.css';
import { NextStep } from './NextStep';
import { texts } from './texts';

const t = texts.detail;

export function ImportPage() {
  const { id } = useFranchise();
  const { importId = '' } = useParams();
  const { data: job, error, refetch } = useQuery(importQuery(id, importId));
  useFreshRecords(job);

  if (job === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (job === undefined) return <DetailSkeleton />;
  return (
    <Page
      title={job.dryRun ? t.titleCheck : t.titleImport}
      parent={{ title: texts.title, to: paths.imports(id) }}
      badge={<ImportStatus status={job.status} of="job" />}
      actions={isUnderWay(job) ? <CancelImport job={job} /> : <NextStep job={job} />}
    >
      <DetailLayout facts={<ImportFacts job={job} />}>
        {isUnderWay(job) ? <Running job={job} /> : <Outcome job={job} />}
        {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
        <ImportFiles job={job} />
      </DetailLayout>
    </Page>
  );
}

/** When an import ends, what was read before is out of date. */
function useFreshRecords(job: Import | undefined): void {
  const { id } = useFranchise();
  const queries = useQueryClient();
  const underWay = useRef(false);
  useEffect(() => {
    if (job === undefined) return;
    const ended = underWay.current && !isUnderWay(job);
    underWay.current = isUnderWay(job);
    if (!ended || job.dryRun) return;
    for (const queryKey of [customersKey(id), productsKey(id), ordersKey(id)]) {
      void queries.invalidateQueries({ queryKey });
    }
  }, [job, id, queries]);
}

function Running({ job }: { job: Import }) {
  const { rowsDone, rowsTotal, percent } = job.progress;
  return (
    <div className={classes.progress}>
      <Progress.Root size="lg">
        <Progress.Section value={percent} aria-label={t.progressLabel} />
      </Progress.Root>
      <Text size="sm" className="num">
        {t.progress(formatCount(rowsDone), formatCount(rowsTotal))}
      </Text>
      <Text size="sm" c="dimmed">
        {t.leave}
      </Text>
    </div>
  );
}

function Outcome({ job }: { job: Import }) {
  const { color, words } = outcomeOf(job);
  const Icon = color === 'green' ? IconCircleCheck : color === 'red' ? IconAlertTriangle : IconInfoCircle;
  return (
    <Alert color={color} variant="light" icon={<Icon size={18} />} role="status" title={words}>
      {job.detail}
    </Alert>
  );
}

function outcomeOf(job: Import): { color: string; words: string } {
  switch (job.status) {
    case 'completed':
      return { color: 'green', words: job.dryRun ? t.outcome.checked : completedInWords(job) };
    case 'refused':
      return {
        color: 'red',
        words: job.dryRun ? t.outcome.checkRefused : t.outcome.refused,
      };
    case 'cancelled':
      return { color: 'gray', words: t.outcome.cancelled };
    default:
      return { color: 'red', words: t.outcome.discarded };
  }
}

function completedInWords(job: Import): string {
  const created = job.files.reduce((sum, file) => sum + file.created, 0);
  const updated = job.files.reduce((sum, file) => sum + file.updated, 0);
  return created + updated === 0 ? t.outcome.nothingNew : t.outcome.completed(created, updated);
}

function CancelImport({ job }: { job: Import }) {
  const { id, can } = useFranchise();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () =>
      withIntent(`${id}.import.${job.id}.cancel`, job.id, (key) => cancelImport(id, job.id, key)),
    onSettled: () => queries.invalidateQueries({ queryKey: importQuery(id, job.id).queryKey }),
  });
  if (!can('imports:write')) return null;
  return (
    <Button
      variant="default"
      loading={cancel.isPending}
      disabled={cancel.isSuccess}
      onClick={() => cancel.mutate()}
    >
      {cancel.isSuccess ? t.cancelling : t.cancel}
    </Button>
  );
}

function ImportFacts({ job }: { job: Import }) {
  const { timeZone } = useFranchise();
  return (
    <Facts
      facts={[
        { label: t.facts.by, value: job.createdBy },
        {
          label: t.facts.started,
          value: <Moment at={job.createdAt} timeZone={timeZone} />,
        },
        {
          label: t.facts.finished,
          value: job.finishedAt && <Moment at={job.finishedAt} timeZone={timeZone} />,
        },
        { label: t.rows, value: formatCount(job.progress.rowsTotal) },
      ]}
    />
  );
}
