import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { Order } from '@/api/model';
import { BlockedNotice as Blocked } from '@/components/acts/BlockedNotice';
import { transitionOf } from '@/components/acts/transitions';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { texts } from './texts';

/** Says what has to change before a draft can be confirmed. */
export function BlockedNotice({ order }: { order: Order }) {
  const { id, can } = useFranchise();
  if (!can('orders:write')) return null;
  return (
    <Blocked title={texts.detail.blocked} transition={transitionOf(order, 'confirm')}>
      <Button component={Link} to={paths.editOrder(id, order.id)} size="xs" variant="default">
        {texts.form.editTitle}
      </Button>
    </Blocked>
  );
}
