import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { franchisesKey, networkFranchiseQuery, updateFranchise } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { DetailSkeleton } from '@/components/detail/Facts';
import { isEmptyPatch } from '@/components/form/merge-patch';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useSession } from '@/components/session';
import { FranchiseForm } from './FranchiseForm';
import {
  type FranchiseValues,
  franchiseField,
  franchisePatch,
  openIn,
  validateOpen,
  valuesOf,
  withoutUnnamedLocations,
} from './franchise-values';
import { texts } from './texts';

const t = texts.form;

export function EditFranchisePage() {
  const { franchiseId = '' } = useParams();
  const { data, error, refetch } = useQuery(networkFranchiseQuery(franchiseId));
  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  return <EditFranchise saved={data} />;
}

function EditFranchise({ saved }: { saved: Versioned<Franchise> }) {
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { id, state } = saved.value;
  const one = networkFranchiseQuery(id);
  const back = paths.franchise(id);
  const open = openIn(state);

  const editor = useRecordForm<FranchiseValues>({
    draftKey: `${me.subject}.hq.franchise.${id}`,
    base: { values: valuesOf(saved.value), version: saved.etag },
    validate: validateOpen(open),
    tidy: withoutUnnamedLocations,
    fieldOf: franchiseField,
    save: async (values, base) => {
      const patch = franchisePatch(base.values, values);
      if (!isEmptyPatch(patch)) {
        const changed = await updateFranchise(id, base.version ?? saved.etag, patch);
        queries.setQueryData(one.queryKey, changed);
        void queries.invalidateQueries({
          queryKey: franchisesKey,
          predicate: ({ queryKey }) => queryKey[1] !== 'one',
        });
        notify(t.saved);
      }
      await navigate(back, { replace: true });
    },
    latest: async () => {
      const latest = await queries.fetchQuery({ ...one, staleTime: 0 });
      return { values: valuesOf(latest.value), version: latest.etag };
    },
  });

  return (
    <Page title={t.editTitle} parent={{ title: texts.detail.toFranchise, to: back }} width="narrow">
      <FranchiseForm editor={editor} isNew={false} open={open} saveLabel={t.saveChanges} cancelTo={back} />
    </Page>
  );
}
