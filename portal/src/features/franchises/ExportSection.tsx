import { Button, Group, Progress, Skeleton, Table, Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
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
          <Sums current={current} />
        </>
      )}
    </div>
  );
}

function Sums({ current: { tables, sha256, contentSha256 } }: { current: FranchiseExport }) {
  return (
    <details className={classes.past}>
      <summary>{t.sums}</summary>
      <div className={classes.sums}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.table}</Table.Th>
              <Table.Th className={classes.number}>{t.rows}</Table.Th>
              <Table.Th>{t.sum}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tables.map(({ name, rows, sha256: sum }) => (
              <Table.Tr key={name}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className={classes.number}>{rows}</Table.Td>
                <Table.Td className={classes.sum}>{sum}</Table.Td>
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Td colSpan={2}>{t.content}</Table.Td>
              <Table.Td className={classes.sum}>{contentSha256}</Table.Td>
            </Table.Tr>
            <Table.Tr>
              <Table.Td colSpan={2}>{t.file}</Table.Td>
              <Table.Td className={classes.sum}>{sha256}</Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </div>
    </details>
  );
}
