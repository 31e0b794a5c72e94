import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { locationQuery, updateLocation } from '@/api/locations';
import type { Location, Versioned } from '@/api/model';
import { DetailSkeleton } from '@/components/detail/Facts';
import { isEmptyPatch, mergePatchOf } from '@/components/form/merge-patch';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise, useSession } from '@/components/session';
import { LocationForm } from './LocationForm';
import {
  type LocationValues,
  locationField,
  locationInput,
  validateLocation,
  valuesOf,
  withoutEmptyRates,
} from './location-values';
import { rememberLocation } from './remember';
import { texts } from './texts';

export function EditLocationPage() {
  const { id } = useFranchise();
  const { locationId = '' } = useParams();
  const { data, error, refetch } = useQuery(locationQuery(id, locationId));
  if (data === undefined && error !== null)
    return <ProblemPage error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <DetailSkeleton />;
  return <EditLocation saved={data} />;
}

function EditLocation({ saved }: { saved: Versioned<Location> }) {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const locationId = saved.value.id;
  const one = locationQuery(id, locationId);
  const back = paths.location(id, locationId);

  const editor = useRecordForm<LocationValues>({
    draftKey: `${me.subject}.${id}.location.${locationId}`,
    base: { values: valuesOf(saved.value), version: saved.etag },
    validate: validateLocation,
    tidy: withoutEmptyRates,
    fieldOf: locationField,
    save: async (values, base) => {
      const patch = mergePatchOf(locationInput(base.values), locationInput(values));
      if (!isEmptyPatch(patch)) {
        const changed = await updateLocation(id, locationId, base.version ?? saved.etag, patch);
        void rememberLocation(queries, id, changed);
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
      <LocationForm editor={editor} cancelTo={back} autoFocus={false} />
    </Page>
  );
}
