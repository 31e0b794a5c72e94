import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Import } from '@/api/model';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { useFranchise } from '@/components/session';
import { useImportDraft } from './import-draft';
import { texts } from './texts';
import { UploadProgress } from './UploadProgress';
import { useStartImport } from './useStartImport';

const t = texts.detail;

/** After a check: import just what was checked, or go back and change it. */
export function NextStep({ job }: { job: Import }) {
  const { id, can } = useFranchise();
  const draft = useImportDraft(id);
  const upload = useStartImport(draft);
  if (!can('imports:write')) return null;
  if (!job.dryRun) {
    return (
      <>
        <Button component={Link} to={paths.newImport(id)} variant="default">
          {texts.newImport}
        </Button>
        {job.status === 'completed' && can('orders:read') && (
          <Button component={Link} to={paths.orders(id)}>
            {t.orders}
          </Button>
        )}
      </>
    );
  }
  if (draft.checkedBy !== job.id) {
    return (
      <Button component={Link} to={paths.newImport(id)} variant="default">
        {t.again}
      </Button>
    );
  }
  if (upload.sending !== undefined) return <UploadProgress sent={upload.sending} onStop={upload.stop} />;
  return (
    <>
      {upload.error !== null && <ProblemNotice error={upload.error} onRetry={upload.retry} />}
      <Button component={Link} to={paths.newImport(id)} variant="default">
        {t.change}
      </Button>
      {job.status === 'completed' && <Button onClick={() => upload.start(false)}>{t.importNow}</Button>}
    </>
  );
}
