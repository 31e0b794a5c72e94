import { useQueryClient } from '@tanstack/react-query';
import type { Order, Versioned } from '@/api/model';
import { orderQuery, ordersKey } from '@/api/orders';
import { type Act, useAct } from '@/components/acts/useAct';
import { notify } from '@/components/notify';
import { useFranchise } from '@/components/session';

interface OrderAct extends Pick<Act<Versioned<Order>>, 'content' | 'run'> {
  orderId: string;
  name: 'confirm' | 'cancel';
  said: (order: Order) => string;
  onDone: () => void;
}

/** A transition of an order; every list and figure is read anew after it. */
export function useOrderAct({ orderId, name, content, run, said, onDone }: OrderAct) {
  const { id } = useFranchise();
  const queries = useQueryClient();
  const one = orderQuery(id, orderId).queryKey;
  return useAct({
    intent: `${id}.order.${orderId}.${name}`,
    content,
    run,
    record: one,
    onSuccess: async (answer) => {
      queries.setQueryData(one, answer);
      notify(said(answer.value));
      onDone();
      await queries.invalidateQueries({
        queryKey: ordersKey(id),
        predicate: ({ queryKey }) => queryKey[2] !== 'one',
      });
    },
  });
}
