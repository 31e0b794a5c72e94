import type { Order } from '@/api/model';
import { texts } from './texts';

/** What somebody did to an order while another one looked at it, as far as its state and history tell. */
export function meanwhile(order: Order): string {
  const by = order.history.find(({ event }) => event === order.state)?.by;
  if (order.state === 'confirmed') return texts.meanwhile.confirmed(by, order.number);
  if (order.state === 'cancelled') return texts.meanwhile.cancelled(by);
  return texts.meanwhile.changed;
}
