import { Button, Stack } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { downloadExport } from '@/api/franchises';
import type { FranchiseExport } from '@/api/model';
import { ProblemNotice } from './problem/ProblemNotice';
import { texts } from './texts';

interface DownloadExportProps {
  franchiseId: string;
  export: FranchiseExport;
}

/** Hands out the file with all of a franchise's data. */
export function DownloadExport({ franchiseId, export: { takenAt = '' } }: DownloadExportProps) {
  const download = useMutation({
    mutationFn: () => downloadExport(franchiseId),
    onSuccess: (file) => keep(file, `${franchiseId}-${takenAt.slice(0, 10)}.zip`),
  });
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        loading={download.isPending}
        onClick={() => download.mutate()}
      >
        {texts.exports.download}
      </Button>
      {download.error !== null && <ProblemNotice error={download.error} onRetry={() => download.mutate()} />}
    </Stack>
  );
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
