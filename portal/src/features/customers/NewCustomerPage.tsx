import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { createCustomer, customerQuery, customersKey } from '@/api/customers';
import { withIntent } from '@/api/intent';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise, useSession } from '@/components/session';
import { CustomerForm } from './CustomerForm';
import {
  type CustomerValues,
  customerField,
  customerInput,
  emptyCustomer,
  validateCustomer,
} from './customer-values';
import { texts } from './texts';

export function NewCustomerPage() {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();

  const editor = useRecordForm<CustomerValues>({
    draftKey: `${me.subject}.${id}.customer.new`,
    base: { values: emptyCustomer, version: undefined },
    validate: validateCustomer,
    fieldOf: customerField,
    save: async (values) => {
      const input = customerInput(values);
      const created = await withIntent(`${id}.customer.new`, input, (key) => createCustomer(id, key, input));
      queries.setQueryData(customerQuery(id, created.value.id).queryKey, created);
      void queries.invalidateQueries({ queryKey: customersKey(id) });
      notify(texts.form.created(created.value.name));
      await navigate(paths.customer(id, created.value.id), { replace: true });
    },
  });

  return (
    <Page title={texts.form.newTitle} parent={{ title: texts.title, to: paths.customers(id) }} width="narrow">
      <CustomerForm editor={editor} cancelTo={paths.customers(id)} autoFocus />
    </Page>
  );
}
