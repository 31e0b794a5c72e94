import { Button } from '@mantine/core';
import { IconBan, IconCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Order } from '@/api/model';
import { ActButton } from '@/components/acts/ActButton';
import { ActMenu } from '@/components/acts/ActMenu';
import { transitionOf } from '@/components/acts/transitions';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { CancelDialog } from './CancelDialog';
import { ConfirmDialog } from './ConfirmDialog';
import { texts } from './texts';

/** What can be done with an order: the next sensible act first, the others in a menu, blocked ones with their reason. */
export function OrderActs({ order, etag }: { order: Order; etag: string }) {
  const { id, can } = useFranchise();
  const [asking, ask] = useState<'confirm' | 'cancel' | undefined>(undefined);
  const confirm = transitionOf(order, 'confirm');
  const cancel = transitionOf(order, 'cancel');
  if (!can('orders:write')) return null;
  return (
    <>
      {order.state === 'draft' && (
        <Button
          component={Link}
          to={paths.editOrder(id, order.id)}
          variant="default"
          leftSection={<IconPencil size={16} />}
        >
          {texts.detail.edit}
        </Button>
      )}
      {confirm !== undefined && (
        <ActButton
          label={texts.detail.confirm}
          icon={IconCheck}
          transition={confirm}
          onClick={() => ask('confirm')}
        />
      )}
      {cancel !== undefined && (
        <ActMenu
          acts={[
            {
              label: texts.detail.cancel,
              icon: IconBan,
              transition: cancel,
              onChoose: () => ask('cancel'),
            },
          ]}
        />
      )}
      {asking === 'confirm' && <ConfirmDialog order={order} etag={etag} onClose={() => ask(undefined)} />}
      {asking === 'cancel' && <CancelDialog order={order} etag={etag} onClose={() => ask(undefined)} />}
    </>
  );
}
