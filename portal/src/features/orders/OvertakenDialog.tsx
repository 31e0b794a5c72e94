import type { Order } from '@/api/model';
import { OvertakenDialog as Overtaken } from '@/components/acts/OvertakenDialog';
import { transitionOf } from '@/components/acts/transitions';
import { meanwhile } from './meanwhile';
import { texts } from './texts';

interface OvertakenDialogProps {
  order: Order;
  act: 'confirm' | 'cancel';
  onClose: () => void;
}

export function OvertakenDialog({ order, act, onClose }: OvertakenDialogProps) {
  return (
    <Overtaken
      title={texts.overtaken.title[act]}
      meanwhile={meanwhile(order)}
      see={texts.overtaken.toOrder}
      transition={transitionOf(order, act)}
      onClose={onClose}
    />
  );
}
