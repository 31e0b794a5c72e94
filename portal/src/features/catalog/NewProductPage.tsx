import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { createProduct, productQuery, productsKey } from '@/api/catalog';
import { franchiseQuery } from '@/api/franchises';
import { withIntent } from '@/api/intent';
import { DetailSkeleton } from '@/components/detail/Facts';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise, useSession } from '@/components/session';
import { ProductForm } from './ProductForm';
import {
  emptyProduct,
  type ProductValues,
  productField,
  productInput,
  validateProduct,
} from './product-values';
import { texts } from './texts';

/** A price needs the currency of the franchise. */
export function NewProductPage() {
  const { id } = useFranchise();
  const { data, error, refetch } = useQuery(franchiseQuery(id));
  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  return <NewProduct currency={data.currency} />;
}

function NewProduct({ currency }: { currency: string }) {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();

  const editor = useRecordForm<ProductValues>({
    draftKey: `${me.subject}.${id}.product.new`,
    base: { values: emptyProduct, version: undefined },
    validate: validateProduct,
    fieldOf: productField,
    save: async (values) => {
      const input = productInput(values, currency);
      const created = await withIntent(`${id}.product.new`, input, (key) => createProduct(id, key, input));
      queries.setQueryData(productQuery(id, created.value.id).queryKey, created);
      void queries.invalidateQueries({ queryKey: productsKey(id) });
      notify(texts.form.created(created.value.name));
      await navigate(paths.product(id, created.value.id), { replace: true });
    },
  });

  return (
    <Page title={texts.form.newTitle} parent={{ title: texts.title, to: paths.catalog(id) }} width="narrow">
      <ProductForm editor={editor} currency={currency} cancelTo={paths.catalog(id)} autoFocus />
    </Page>
  );
}
