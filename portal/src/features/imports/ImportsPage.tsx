import { Button } from '@mantine/core';
import { IconTableImport } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { importsQuery } from '@/api/imports';
import type { Import } from '@/api/model';
import { EmptyState } from '@/components/EmptyState';
import { formatCount } from '@/components/language';
import type { Column } from '@/components/list/columns';
import { RecordList } from '@/components/list/RecordList';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { Moment } from '@/components/When';
import { ImportStatus } from './ImportStatus';
import { texts } from './texts';

const t = texts.columns;

export function ImportsPage() {
  const { id, can, timeZone } = useFranchise();
  const query = useInfiniteQuery(importsQuery(id));
  const columns = useMemo(() => importColumns(timeZone), [timeZone]);
  const start = can('imports:write') && (
    <Button component={Link} to={paths.newImport(id)} leftSection={<IconTableImport size={16} />}>
      {texts.newImport}
    </Button>
  );
  return (
    <Page title={texts.title} actions={start}>
      <RecordList<Import>
        label={texts.title}
        columns={columns}
        query={query}
        hrefOf={(job) => paths.importJob(id, job.id)}
        cardOf={(job) => ({
          title: actOf(job),
          aside: formatCount(job.progress.rowsTotal),
          detail: (
            <>
              <Moment at={job.createdAt} timeZone={timeZone} /> · {filesOf(job)}
            </>
          ),
          badge: <ImportStatus status={job.status} of="job" />,
        })}
        empty={
          <EmptyState icon={<IconTableImport size={24} />} title={texts.empty.title} hint={texts.empty.hint}>
            {start}
          </EmptyState>
        }
      />
    </Page>
  );
}

function importColumns(timeZone: string): Column<Import>[] {
  return [
    {
      id: 'started',
      header: t.started,
      width: 16,
      cell: (job) => <Moment at={job.createdAt} timeZone={timeZone} />,
    },
    { id: 'act', header: t.act, width: 10, cell: actOf },
    {
      id: 'status',
      header: t.status,
      width: 14,
      cell: (job) => <ImportStatus status={job.status} of="job" />,
    },
    { id: 'files', header: t.files, width: 36, cell: filesOf },
    { id: 'by', header: t.by, width: 14, cell: (job) => job.createdBy },
    {
      id: 'rows',
      header: t.rows,
      width: 10,
      align: 'right',
      cell: (job) => formatCount(job.progress.rowsTotal),
    },
  ];
}

function actOf(job: Import): string {
  return job.dryRun ? texts.acts.check : texts.acts.import;
}

function filesOf(job: Import): string {
  return job.files.map(({ kind }) => texts.kinds[kind] ?? kind).join(', ');
}
