import { Button, List } from '@mantine/core';
import type { Order } from '@/api/model';
import { confirmOrder } from '@/api/orders';
import { ActProblem } from '@/components/acts/ActProblem';
import { isPossible } from '@/components/acts/transitions';
import { Dialog } from '@/components/dialog/Dialog';
import { formatMoney } from '@/components/money';
import { useFranchise } from '@/components/session';
import { meanwhile } from './meanwhile';
import { OvertakenDialog } from './OvertakenDialog';
import { texts } from './texts';
import { useOrderAct } from './useOrderAct';

export function ConfirmDialog({ order, etag, onClose }: { order: Order; etag: string; onClose: () => void }) {
  const { id, name } = useFranchise();
  const act = useOrderAct({
    orderId: order.id,
    name: 'confirm',
    content: etag,
    run: (key) => confirmOrder(id, order.id, key, etag),
    said: (confirmed) => texts.confirm.done(confirmed.number ?? ''),
    onDone: onClose,
  });
  if (!act.running && !isPossible(order, 'confirm'))
    return <OvertakenDialog order={order} act="confirm" onClose={onClose} />;
  return (
    <Dialog
      title={texts.confirm.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {texts.confirm.notYet}
          </Button>
          <Button loading={act.running} onClick={act.start} data-autofocus>
            {texts.confirm.act}
          </Button>
        </>
      }
    >
      <List size="sm" spacing="xs">
        <List.Item>{texts.confirm.freezes(order.lines.length, formatMoney(order.totals.total))}</List.Item>
        <List.Item>{texts.confirm.number(name)}</List.Item>
        <List.Item>{texts.confirm.after}</List.Item>
      </List>
      {act.error !== null && (
        <ActProblem error={act.error} meanwhile={meanwhile(order)} onRetry={act.start} />
      )}
    </Dialog>
  );
}
