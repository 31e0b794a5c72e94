import { Alert, Button, Text } from '@mantine/core';
import { IconLock, IconLockOpen, IconPencil, IconStar } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { actOnLocation, type LocationAct, locationQuery } from '@/api/locations';
import type { Location, Versioned } from '@/api/model';
import { ActMenu } from '@/components/acts/ActMenu';
import { ActProblem } from '@/components/acts/ActProblem';
import { transitionOf } from '@/components/acts/transitions';
import { type RunningAct, useAct } from '@/components/acts/useAct';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton, Facts } from '@/components/detail/Facts';
import { Section } from '@/components/detail/Section';
import { addressLines } from '@/components/form/address';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { Moment } from '@/components/When';
import { LocationState } from './LocationState';
import { rememberLocation } from './remember';
import { texts } from './texts';

const t = texts.detail;

/** A place where the franchise works: its address, its time zone, its taxes, and what can be done with it. */
export function LocationPage() {
  const { id } = useFranchise();
  const { locationId = '' } = useParams();
  const { data, error, refetch } = useQuery(locationQuery(id, locationId));
  const retry = () => void refetch();
  if (data === undefined && error !== null) return <ProblemPage error={error} onRetry={retry} />;
  if (data === undefined) return <DetailSkeleton />;
  return <OneLocation key={locationId} location={data} lost={error} onRetry={retry} />;
}

interface OneLocationProps {
  location: Versioned<Location>;
  /** Why what is shown could not be read anew. */
  lost: Error | null;
  onRetry: () => void;
}

function OneLocation({ location, lost, onRetry }: OneLocationProps) {
  const { id, can, timeZone } = useFranchise();
  const { value } = location;
  const acts = {
    close: useLocationAct(location, 'close', t.closed),
    reopen: useLocationAct(location, 'reopen', t.reopened),
    makePrimary: useLocationAct(location, 'make-primary', t.madePrimary),
  };
  const failed = Object.values(acts).find(({ error }) => error !== null);
  const menu = [
    { label: t.makePrimary, icon: IconStar, transition: 'make_primary', act: acts.makePrimary },
    { label: t.close, icon: IconLock, transition: 'close', act: acts.close },
    { label: t.reopen, icon: IconLockOpen, transition: 'reopen', act: acts.reopen },
  ].flatMap(({ label, icon, transition: name, act }) => {
    const transition = transitionOf(value, name);
    return transition === undefined ? [] : [{ label, icon, transition, onChoose: act.start }];
  });
  return (
    <Page
      title={value.name}
      parent={{ title: texts.title, to: paths.locations(id) }}
      badge={<LocationState location={value} />}
      actions={
        can('locations:write') && (
          <>
            <Button
              component={Link}
              to={paths.editLocation(id, value.id)}
              leftSection={<IconPencil size={16} />}
            >
              {t.edit}
            </Button>
            <ActMenu acts={menu} />
          </>
        )
      }
      width="medium"
    >
      {failed !== undefined && (
        <ActProblem error={failed.error} meanwhile={texts.changedMeanwhile} onRetry={failed.start} />
      )}
      {lost !== null && <ProblemNotice error={lost} onRetry={onRetry} />}
      {value.primary && (
        <Alert variant="light" color="gray" icon={<IconStar size={18} />}>
          {t.primaryHint}
        </Alert>
      )}
      {value.state === 'closed' && (
        <Alert variant="light" color="yellow" icon={<IconLock size={18} />}>
          {t.closedHint}
        </Alert>
      )}
      <DetailLayout
        facts={
          <Facts
            facts={[
              { label: shared.address.title, value: addressLines(value.address) },
              { label: texts.columns.timeZone, value: value.timeZone.replaceAll('_', ' ') },
              { label: t.phone, value: value.phone },
              { label: t.taxNumber, value: value.taxNumber },
              { label: t.since, value: <Moment at={value.createdAt} timeZone={timeZone} /> },
              { label: t.updated, value: <Moment at={value.updatedAt} timeZone={timeZone} /> },
            ]}
          />
        }
      >
        <TaxRates location={value} />
      </DetailLayout>
    </Page>
  );
}

function useLocationAct(
  { value, etag }: Versioned<Location>,
  act: LocationAct,
  said: (name: string) => string,
): RunningAct {
  const { id } = useFranchise();
  const queries = useQueryClient();
  return useAct({
    intent: `${id}.location.${value.id}.${act}`,
    content: etag,
    run: (key) => actOnLocation(act, id, value.id, key, etag),
    record: locationQuery(id, value.id).queryKey,
    onSuccess: async (answer) => {
      await rememberLocation(queries, id, answer);
      notify(said(answer.value.name));
    },
  });
}

function TaxRates({ location: { taxRates } }: { location: Location }) {
  return (
    <Section title={t.taxes}>
      {taxRates.length === 0 ? (
        <Text c="dimmed">{t.noRates}</Text>
      ) : (
        <Facts
          facts={taxRates.map(({ taxClass, percent }) => ({ label: taxClass, value: `${percent} %` }))}
        />
      )}
    </Section>
  );
}
