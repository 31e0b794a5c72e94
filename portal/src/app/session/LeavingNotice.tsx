import { Alert, Stack, Text } from '@mantine/core';
import { IconDoorExit } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { exportQuery } from '@/api/franchises';
import { useFranchise } from '@/components/session';
import { texts } from '../texts';

const DownloadExport = lazy(() =>
  import('@/components/DownloadExport').then((module) => ({ default: module.DownloadExport })),
);

const t = texts.offboarding;

/** Says on every page of a franchise that leaves what can be done there, and hands its data to those who may have it. */
export function LeavingNotice() {
  const { id, name, details, can } = useFranchise();
  const { data } = useQuery({ ...exportQuery(id), enabled: can('export:read') });
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconDoorExit size={18} />}
      title={t.title(name)}
      role="status"
      mb="md"
    >
      <Stack gap="xs">
        <Text size="sm">{t.hint}</Text>
        {details?.offboarding !== undefined && (
          <Text size="sm">
            {texts.suspended.reason} {details.offboarding.reason}
          </Text>
        )}
        <Suspense>
          {data?.status === 'completed' && <DownloadExport franchiseId={id} export={data} />}
        </Suspense>
      </Stack>
    </Alert>
  );
}
