import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconLoader2, IconTrash } from '@tabler/icons-react';
import type { Franchise } from '@/api/model';
import { browserTimeZone } from '@/components/session';
import { Moment } from '@/components/When';
import { purgeTexts } from './purge-texts';
import { texts } from './texts';

const t = purgeTexts.notices;

/** How the data of a closed franchise comes to its end: who wants that, and how far it is. */
export function PurgeNotice({ franchise: { state, closure } }: { franchise: Franchise }) {
  if (state === 'purged') {
    return (
      <Alert color="gray" variant="light" icon={<IconTrash size={18} />} title={t.purged}>
        {t.purgedHint}
      </Alert>
    );
  }
  const purge = closure?.purge;
  if (purge === undefined) return null;
  if (purge.detail !== undefined) {
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={t.failed}>
        <Text size="sm">{purge.detail}</Text>
        <Text size="sm" mt={4}>
          {t.failedHint}
        </Text>
      </Alert>
    );
  }
  if (purge.orderedAt !== undefined) {
    return (
      <Alert color="blue" variant="light" icon={<IconLoader2 size={18} />} title={t.underWay} role="status">
        {t.underWayHint}
      </Alert>
    );
  }
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconTrash size={18} />}
      title={t.requested(purge.requestedBy)}
    >
      <Text size="sm">
        {texts.notices.suspendedReason} {purge.reason} ·{' '}
        <Moment at={purge.requestedAt} timeZone={browserTimeZone} />
      </Text>
      <Text size="sm" mt={4}>
        {t.requestedHint}
      </Text>
    </Alert>
  );
}
