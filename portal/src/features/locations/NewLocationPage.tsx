import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { withIntent } from '@/api/intent';
import { createLocation } from '@/api/locations';
import { DetailSkeleton } from '@/components/detail/Facts';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise, useSession } from '@/components/session';
import { LocationForm } from './LocationForm';
import {
  emptyLocation,
  type LocationValues,
  locationField,
  locationInput,
  validateLocation,
  withoutEmptyRates,
} from './location-values';
import { rememberLocation } from './remember';
import { texts } from './texts';

export function NewLocationPage() {
  // A new location begins in the zone of the primary one.
  return useFranchise().waiting ? <DetailSkeleton /> : <NewLocation />;
}

function NewLocation() {
  const { id, timeZone } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();

  const editor = useRecordForm<LocationValues>({
    draftKey: `${me.subject}.${id}.location.new`,
    base: { values: emptyLocation(timeZone), version: undefined },
    validate: validateLocation,
    tidy: withoutEmptyRates,
    fieldOf: locationField,
    save: async (values) => {
      const input = locationInput(values);
      const opened = await withIntent(`${id}.location.new`, input, (key) => createLocation(id, key, input));
      void rememberLocation(queries, id, opened);
      notify(texts.form.opened(opened.value.name));
      await navigate(paths.location(id, opened.value.id), { replace: true });
    },
  });

  return (
    <Page title={texts.form.newTitle} parent={{ title: texts.title, to: paths.locations(id) }} width="narrow">
      <LocationForm editor={editor} cancelTo={paths.locations(id)} autoFocus />
    </Page>
  );
}
