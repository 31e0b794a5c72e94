import type { Order } from '@/api/model';
import { cancelOrder } from '@/api/orders';
import { ReasonDialog, useReason } from '@/components/acts/ReasonDialog';
import { isPossible } from '@/components/acts/transitions';
import { useFranchise } from '@/components/session';
import { meanwhile } from './meanwhile';
import { OvertakenDialog } from './OvertakenDialog';
import { texts } from './texts';
import { useOrderAct } from './useOrderAct';

const t = texts.cancel;

export function CancelDialog({ order, etag, onClose }: { order: Order; etag: string; onClose: () => void }) {
  const { id } = useFranchise();
  const reason = useReason();
  const act = useOrderAct({
    orderId: order.id,
    name: 'cancel',
    content: { etag, reason: reason.said },
    run: (key) => cancelOrder(id, order.id, key, etag, reason.said),
    said: () => t.done,
    onDone: onClose,
  });
  if (!act.running && !isPossible(order, 'cancel'))
    return <OvertakenDialog order={order} act="cancel" onClose={onClose} />;
  return (
    <ReasonDialog
      title={t.title}
      consequences={[order.number === undefined ? t.draft : t.keepsNumber(order.number), t.forGood]}
      reason={reason}
      reasonHint={t.reasonHint}
      doIt={t.act}
      leaveIt={t.keep}
      meanwhile={meanwhile(order)}
      act={act}
      onClose={onClose}
    />
  );
}
