import { Button, Group, Progress, Skeleton, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { exportQuery, isBeingExported } from '@/api/franchises';
import type { Franchise, FranchiseExport } from '@/api/model';
import type { RunningAct } from '@/components/acts/useAct';
import { DownloadExport } from '@/components/DownloadExport';
import { Section } from '@/components/detail/Section';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { browserTimeZone, useSession } from '@/components/session';
import { Moment } from '@/components/When';
import { exportInWords } from './export-words';
import classes from './franchises.module.css';
import { texts } from './texts';
import { useFreshAfterExport } from './useExport';

const ExportSums = lazy(() => import('./ExportSums').then((module) => ({ default: module.ExportSums })));

const t = texts.exports;
const EXPORTED = ['offboarding', 'archived'];

interface ExportSectionProps {
  franchise: Franchise;
  exporting: RunningAct;
}

/** What hands the data of a franchise that leaves over: how far it is, the file, and what is in it. */
export function ExportSection({ franchise, exporting }: ExportSectionProps) {
  const { canAtHq } = useSession();
  const shown = EXPORTED.includes(franchise.state) && canAtHq('export:read');
  const { data, error, refetch } = useQuery({ ...exportQuery(franchise.id), enabled: shown });
  useFreshAfterExport(data);
  if (!shown) return null;
  return (
    <Section title={t.title}>
      {error !== null && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton height={120} />}
      {data !== undefined && <Export franchise={franchise} current={data} exporting={exporting} />}
    </Section>
  );
}

interface ExportProps {
  franchise: Franchise;
  current: FranchiseExport;
  exporting: RunningAct;
}

function Export({ franchise, current, exporting }: ExportProps) {
  const { status, progress, takenAt } = current;
  const underWay = isBeingExported(current);
  return (
    <div className={classes.setup}>
      {underWay && (
        <Progress.Root size="lg">
          <Progress.Section value={progress.percent} aria-label={t.progress} />
        </Progress.Root>
      )}
      <Text size="sm" role="status" c={status === 'failed' ? 'red' : undefined}>
        {exportInWords(current)}
      </Text>
      {underWay && (
        <Text size="sm" c="dimmed">
          {t.leave}
        </Text>
      )}
      {status === 'completed' && takenAt !== undefined && (
        <>
          <Text size="sm" c="dimmed">
            {t.takenAt} <Moment at={takenAt} timeZone={browserTimeZone} />
            {current.orderedBy !== undefined && ` · ${t.by(current.orderedBy)}`}
          </Text>
          <Group gap="sm">
            <DownloadExport franchiseId={franchise.id} export={current} />
            {franchise.state === 'offboarding' && (
              <Button
                variant="subtle"
                leftSection={<IconRefresh size={16} />}
                title={t.againHint}
                loading={exporting.running}
                onClick={exporting.start}
              >
                {t.again}
              </Button>
            )}
          </Group>
          <details className={classes.past}>
            <summary>{t.sums}</summary>
            <Suspense>
              <ExportSums current={current} />
            </Suspense>
          </details>
        </>
      )}
    </div>
  );
}
