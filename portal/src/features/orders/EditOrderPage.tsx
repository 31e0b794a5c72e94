import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import type { Order, Versioned } from '@/api/model';
import { orderQuery, ordersKey, updateOrder } from '@/api/orders';
import { DetailSkeleton } from '@/components/detail/Facts';
import { isEmptyPatch, mergePatchOf } from '@/components/form/merge-patch';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { MessagePage } from '@/components/problem/MessagePage';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise, useSession } from '@/components/session';
import { OrderForm } from './OrderForm';
import {
  formField,
  type OrderValues,
  orderInput,
  validateOrder,
  valuesOf,
  withoutUntouchedLines,
} from './order-values';
import { texts } from './texts';

export function EditOrderPage() {
  const { id, waiting } = useFranchise();
  const { orderId = '' } = useParams();
  const { data, error, refetch } = useQuery(orderQuery(id, orderId));
  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined || waiting) return <DetailSkeleton />;
  if (data.value.state !== 'draft') return <NotADraft order={data.value} />;
  return <EditOrder saved={data} />;
}

function EditOrder({ saved }: { saved: Versioned<Order> }) {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const orderId = saved.value.id;
  const one = orderQuery(id, orderId);
  const back = paths.order(id, orderId);

  const editor = useRecordForm<OrderValues>({
    draftKey: `${me.subject}.${id}.order.${orderId}`,
    base: { values: valuesOf(saved.value), version: saved.etag },
    validate: validateOrder,
    tidy: withoutUntouchedLines,
    fieldOf: formField,
    save: async (values, base) => {
      const patch = mergePatchOf(orderInput(base.values), orderInput(values));
      if (!isEmptyPatch(patch)) {
        const changed = await updateOrder(id, orderId, base.version ?? saved.etag, patch);
        queries.setQueryData(one.queryKey, changed);
        void queries.invalidateQueries({
          queryKey: [...ordersKey(id), 'list'],
        });
        void queries.invalidateQueries({
          queryKey: [...ordersKey(id), 'figures'],
        });
        notify(texts.form.saved);
      }
      await navigate(back, { replace: true });
    },
    latest: async () => {
      const latest = await queries.fetchQuery({ ...one, staleTime: 0 });
      return { values: valuesOf(latest.value), version: latest.etag };
    },
  });

  return (
    <Page title={texts.form.editTitle} parent={{ title: texts.form.toOrder, to: back }} width="medium">
      <OrderForm editor={editor} cancelTo={back} autoFocus={false} />
    </Page>
  );
}

function NotADraft({ order }: { order: Order }) {
  const { id } = useFranchise();
  return (
    <MessagePage icon={<IconLock size={24} />} title={texts.form.editTitle} hint={texts.form.notADraft}>
      <Button component={Link} to={paths.order(id, order.id)} variant="default">
        {texts.form.toOrder}
      </Button>
    </MessagePage>
  );
}
