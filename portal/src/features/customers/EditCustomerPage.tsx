import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { customerQuery, customersKey, updateCustomer } from '@/api/customers';
import type { Customer, Versioned } from '@/api/model';
import { DetailSkeleton } from '@/components/detail/Facts';
import { isEmptyPatch, mergePatchOf } from '@/components/form/merge-patch';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise, useSession } from '@/components/session';
import { CustomerForm } from './CustomerForm';
import {
  type CustomerValues,
  customerField,
  customerInput,
  validateCustomer,
  valuesOf,
} from './customer-values';
import { texts } from './texts';

export function EditCustomerPage() {
  const { id } = useFranchise();
  const { customerId = '' } = useParams();
  const { data, error, refetch } = useQuery(customerQuery(id, customerId));
  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  return <EditCustomer saved={data} />;
}

function EditCustomer({ saved }: { saved: Versioned<Customer> }) {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const customerId = saved.value.id;
  const one = customerQuery(id, customerId);
  const back = paths.customer(id, customerId);

  const editor = useRecordForm<CustomerValues>({
    draftKey: `${me.subject}.${id}.customer.${customerId}`,
    base: { values: valuesOf(saved.value), version: saved.etag },
    validate: validateCustomer,
    fieldOf: customerField,
    save: async (values, base) => {
      const patch = mergePatchOf(customerInput(base.values), customerInput(values));
      if (!isEmptyPatch(patch)) {
        const changed = await updateCustomer(id, customerId, base.version ?? saved.etag, patch);
        queries.setQueryData(one.queryKey, changed);
        void queries.invalidateQueries({
          queryKey: [...customersKey(id), 'list'],
        });
        notify(texts.form.saved(changed.value.name));
      }
      await navigate(back, { replace: true });
    },
    latest: async () => {
      const latest = await queries.fetchQuery({ ...one, staleTime: 0 });
      return { values: valuesOf(latest.value), version: latest.etag };
    },
  });

  return (
    <Page title={texts.form.editTitle} parent={{ title: saved.value.name, to: back }} width="narrow">
      <CustomerForm editor={editor} cancelTo={back} autoFocus={false} />
    </Page>
  );
}
