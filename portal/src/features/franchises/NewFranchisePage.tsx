import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createFranchise, franchisesKey, networkFranchiseQuery } from '@/api/franchises';
import { withIntent } from '@/api/intent';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { browserTimeZone, useSession } from '@/components/session';
import { FranchiseForm } from './FranchiseForm';
import {
  emptyFranchise,
  type FranchiseValues,
  franchiseField,
  franchiseInput,
  openIn,
  validateFranchise,
  withoutUnnamedLocations,
} from './franchise-values';
import { texts } from './texts';

const t = texts.form;

export function NewFranchisePage() {
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [empty] = useState(() => emptyFranchise(browserTimeZone));

  const editor = useRecordForm<FranchiseValues>({
    draftKey: `${me.subject}.hq.franchise.new`,
    base: { values: empty, version: undefined },
    validate: validateFranchise,
    tidy: withoutUnnamedLocations,
    fieldOf: franchiseField,
    save: async (values) => {
      const input = franchiseInput(values);
      const created = await withIntent('hq.franchise.new', input, (key) => createFranchise(key, input));
      const { id, name } = created.value;
      queries.setQueryData(networkFranchiseQuery(id).queryKey, created);
      void queries.invalidateQueries({ queryKey: [...franchisesKey, 'list'] });
      notify(t.created(name));
      await navigate(paths.franchise(id), { replace: true });
    },
  });

  return (
    <Page title={t.newTitle} parent={{ title: texts.title, to: paths.franchises() }} width="narrow">
      <FranchiseForm
        editor={editor}
        isNew
        open={openIn('requested')}
        saveLabel={t.save}
        cancelTo={paths.franchises()}
      />
    </Page>
  );
}
