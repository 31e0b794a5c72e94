import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { productQuery, productsKey, updateProduct } from '@/api/catalog';
import type { Product, Versioned } from '@/api/model';
import { DetailSkeleton } from '@/components/detail/Facts';
import { isEmptyPatch, mergePatchOf } from '@/components/form/merge-patch';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise, useSession } from '@/components/session';
import { ProductForm } from './ProductForm';
import { type ProductValues, productField, productInput, validateProduct, valuesOf } from './product-values';
import { texts } from './texts';

export function EditProductPage() {
  const { id } = useFranchise();
  const { productId = '' } = useParams();
  const { data, error, refetch } = useQuery(productQuery(id, productId));
  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  return <EditProduct saved={data} />;
}

function EditProduct({ saved }: { saved: Versioned<Product> }) {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const productId = saved.value.id;
  const { currency } = saved.value.unitPrice;
  const one = productQuery(id, productId);
  const back = paths.product(id, productId);

  const editor = useRecordForm<ProductValues>({
    draftKey: `${me.subject}.${id}.product.${productId}`,
    base: { values: valuesOf(saved.value), version: saved.etag },
    validate: validateProduct,
    fieldOf: productField,
    save: async (values, base) => {
      const patch = mergePatchOf(productInput(base.values, currency), productInput(values, currency));
      if (!isEmptyPatch(patch)) {
        const changed = await updateProduct(id, productId, base.version ?? saved.etag, patch);
        queries.setQueryData(one.queryKey, changed);
        void queries.invalidateQueries({
          queryKey: [...productsKey(id), 'list'],
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
      <ProductForm editor={editor} currency={currency} cancelTo={back} autoFocus={false} />
    </Page>
  );
}
