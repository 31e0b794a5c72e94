import { Alert, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { exportQuery, franchisesKey, networkFranchiseQuery, restoreFranchise } from '@/api/franchises';
import { withIntent } from '@/api/intent';
import type { Franchise, FranchiseExport } from '@/api/model';
import { isWithoutFitExport } from '@/api/refusal';
import { DetailSkeleton, Facts } from '@/components/detail/Facts';
import { Section } from '@/components/detail/Section';
import { useRecordForm } from '@/components/form/useRecordForm';
import { formatCount } from '@/components/language';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { browserTimeZone, useSession } from '@/components/session';
import { Moment } from '@/components/When';
import { FranchiseForm } from './FranchiseForm';
import { type FranchiseValues, franchiseField } from './franchise-values';
import classes from './franchises.module.css';
import { texts as t } from './restore-texts';
import { fitOf, restoredValues, restoreInput, validateRestored } from './restore-values';
import { texts } from './texts';

interface Restoration {
  source: Franchise;
  exported: FranchiseExport;
}

/** Has a franchise that left come back as another one, filled from its export. */
export function RestoreFranchisePage() {
  const { franchiseId = '' } = useParams();
  const source = useQuery(networkFranchiseQuery(franchiseId));
  const exported = useQuery(exportQuery(franchiseId));
  const error = source.error ?? exported.error;
  if (source.data === undefined || exported.data === undefined) {
    if (error === null) return <DetailSkeleton />;
    const retry = () => void Promise.all([source.refetch(), exported.refetch()]);
    return <ProblemPage error={error} onRetry={retry} />;
  }
  const restoration = { source: source.data.value, exported: exported.data };
  const fit = fitOf(restoration.source, restoration.exported);
  return (
    <Page
      title={t.act}
      parent={{ title: texts.detail.toFranchise, to: paths.franchise(franchiseId) }}
      width="narrow"
    >
      {fit === 'current' ? (
        <RestoreForm key={franchiseId} {...restoration} />
      ) : (
        <NoFitExport fit={fit} state={restoration.source.state} />
      )}
    </Page>
  );
}

function RestoreForm({ source, exported }: Restoration) {
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [start] = useState(() => restoredValues(source));

  const editor = useRecordForm<FranchiseValues>({
    draftKey: `${me.subject}.hq.franchise.${source.id}.restore`,
    base: { values: start, version: undefined },
    validate: validateRestored,
    fieldOf: franchiseField,
    save: async (values) => {
      const input = restoreInput(values);
      const intent = `hq.franchise.${source.id}.restore`;
      const request = withIntent(intent, input, (key) => restoreFranchise(source.id, key, input));
      const requested = await request.catch(async (error: unknown) => {
        // The page then says so in place of the form.
        if (isWithoutFitExport(error)) await queries.invalidateQueries({ queryKey: franchisesKey });
        throw error;
      });
      const { id, name } = requested.value;
      queries.setQueryData(networkFranchiseQuery(id).queryKey, requested);
      void queries.invalidateQueries({
        queryKey: franchisesKey,
        predicate: ({ queryKey }) => queryKey[1] !== 'one',
      });
      notify(texts.form.created(name));
      await navigate(paths.franchise(id), { replace: true });
    },
  });

  return (
    <>
      <Alert variant="light" icon={<IconInfoCircle size={18} />} title={t.effects(source.name)}>
        <ul className={classes.list}>
          {[t.rows, t.people, t.first, t.stays(source.name)].map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </Alert>
      <FranchiseForm
        editor={editor}
        isNew
        open={{ terms: false, owner: true }}
        fixed={<CarriedOver source={source} exported={exported} />}
        saveLabel={t.save}
        cancelTo={paths.franchise(source.id)}
      />
    </>
  );
}

function CarriedOver({ source, exported: { takenAt, tables, progress } }: Restoration) {
  const columns = texts.columns;
  return (
    <Section title={t.source}>
      <div className={classes.row}>
        <Facts
          facts={[
            { label: columns.blueprint, value: texts.blueprints[source.blueprint] ?? source.blueprint },
            { label: columns.currency, value: source.currency },
            { label: texts.form.locations, value: source.locations.map(({ name }) => name).join(', ') },
            { label: t.data, value: t.rowsOfTables(formatCount(progress.rowsDone), tables.length) },
            { label: t.takenAt, value: takenAt && <Moment at={takenAt} timeZone={browserTimeZone} /> },
          ]}
        />
      </div>
    </Section>
  );
}

/** Why nothing can be restored, and what helps where something does. */
function NoFitExport({ fit, state }: { fit: 'missing' | 'outdated'; state: string }) {
  return (
    <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={18} />} title={t[fit]} role="alert">
      <Text size="sm">{fit === 'missing' ? t.missingHint : t.outdatedHint}</Text>
      {state === 'offboarding' && <Text size="sm">{t.again}</Text>}
      {state === 'archived' && <Text size="sm">{t.final}</Text>}
    </Alert>
  );
}
