import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearchParams } from 'react-router';
import { customerQuery } from '@/api/customers';
import { withIntent } from '@/api/intent';
import { createOrder, orderQuery, ordersKey } from '@/api/orders';
import { DetailSkeleton } from '@/components/detail/Facts';
import type { Choice } from '@/components/form/RecordPicker';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise, useSession } from '@/components/session';
import { OrderForm } from './OrderForm';
import {
  emptyOrder,
  formField,
  type OrderValues,
  orderInput,
  validateOrder,
  withoutUntouchedLines,
} from './order-values';
import { texts } from './texts';

/** A new order; the address may name the customer that it is for. */
export function NewOrderPage() {
  const { id, can, waiting } = useFranchise();
  const [params] = useSearchParams();
  const customerId = params.get('customer') ?? '';
  const wanted = customerId !== '' && can('customers:read');
  const customer = useQuery({
    ...customerQuery(id, customerId),
    enabled: wanted,
  });
  if (waiting || (wanted && customer.isPending)) return <DetailSkeleton />;
  const { value } = customer.data ?? {};
  return <NewOrder customer={value === undefined ? null : { id: value.id, label: value.name }} />;
}

function NewOrder({ customer }: { customer: Choice | null }) {
  const { id, details } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const locationId = details?.locations.find(({ primary }) => primary)?.id ?? '';

  const editor = useRecordForm<OrderValues>({
    draftKey: `${me.subject}.${id}.order.new`,
    base: {
      values: { ...emptyOrder(customer), locationId },
      version: undefined,
    },
    validate: validateOrder,
    tidy: withoutUntouchedLines,
    fieldOf: formField,
    save: async (values) => {
      const input = orderInput(values);
      const created = await withIntent(`${id}.order.new`, input, (key) => createOrder(id, key, input));
      queries.setQueryData(orderQuery(id, created.value.id).queryKey, created);
      void queries.invalidateQueries({ queryKey: ordersKey(id) });
      notify(texts.form.created);
      await navigate(paths.order(id, created.value.id), { replace: true });
    },
  });

  return (
    <Page title={texts.form.newTitle} parent={{ title: texts.title, to: paths.orders(id) }} width="medium">
      <OrderForm editor={editor} cancelTo={paths.orders(id)} autoFocus />
    </Page>
  );
}
