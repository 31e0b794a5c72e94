import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { IconWifiOff } from '@tabler/icons-react';
import { texts } from '../texts';

export function OfflineNotice() {
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert color="yellow" variant="light" icon={<IconWifiOff size={18} />} role="status" mb="md">
      {texts.offline}
    </Alert>
  );
}
