import { Alert, Text } from '@mantine/core';
import { IconPlayerPause } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { franchiseQuery } from '@/api/franchises';
import { useFranchise } from '@/components/session';
import { texts } from '../texts';

const t = texts.suspended;

/** Says on every page of a suspended franchise what can be done there, and why not more. */
export function SuspendedNotice() {
  const { id, name } = useFranchise();
  // What was read before it was suspended does not know the reason.
  const { data } = useQuery({ ...franchiseQuery(id), staleTime: 30_000 });
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconPlayerPause size={18} />}
      title={t.title(name)}
      role="status"
      mb="md"
    >
      <Text size="sm">{t.hint}</Text>
      {data?.suspension !== undefined && (
        <Text size="sm" mt={4}>
          {t.reason} {data.suspension.reason}
        </Text>
      )}
    </Alert>
  );
}
