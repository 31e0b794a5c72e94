import { Alert } from '@mantine/core';
import { IconAlertTriangle, IconMail, IconMailForward, IconUserMinus } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Person, Versioned } from '@/api/model';
import { peopleKey, personQuery, resendInvitation } from '@/api/people';
import { ActButton } from '@/components/acts/ActButton';
import { ActMenu } from '@/components/acts/ActMenu';
import { ActProblem } from '@/components/acts/ActProblem';
import { transitionOf } from '@/components/acts/transitions';
import { useAct } from '@/components/acts/useAct';
import { DetailLayout } from '@/components/detail/DetailLayout';
import { DetailSkeleton, Facts } from '@/components/detail/Facts';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { ProblemPage } from '@/components/problem/ProblemPage';
import { useFranchise } from '@/components/session';
import { Moment } from '@/components/When';
import { PersonRoles } from './PersonRoles';
import { PersonState } from './PersonState';
import { RemoveDialog } from './RemoveDialog';
import { texts } from './texts';

const t = texts.detail;

/** Somebody who belongs to the franchise or is invited to: what they may do, and what can be done about them. */
export function PersonPage() {
  const { id } = useFranchise();
  const { personId = '' } = useParams();
  const { data, error, refetch } = useQuery(personQuery(id, personId));
  const retry = () => void refetch();
  if (data === undefined && error !== null) return <ProblemPage error={error} onRetry={retry} />;
  if (data === undefined) return <DetailSkeleton />;
  return <OnePerson key={personId} person={data} lost={error} onRetry={retry} />;
}

interface OnePersonProps {
  person: Versioned<Person>;
  /** Why what is shown could not be read anew. */
  lost: Error | null;
  onRetry: () => void;
}

function OnePerson({ person, lost, onRetry }: OnePersonProps) {
  const { id, timeZone, can } = useFranchise();
  const queries = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const { value, etag } = person;
  const resend = transitionOf(value, 'resend');
  const remove = transitionOf(value, 'remove');
  const record = personQuery(id, value.id).queryKey;
  const again = useAct({
    intent: `${id}.person.${value.id}.resend`,
    content: etag,
    run: (key) => resendInvitation(id, value.id, key, etag),
    record,
    onSuccess: async (answer) => {
      queries.setQueryData(record, answer);
      notify(t.resent(answer.value.name));
      await queries.invalidateQueries({
        queryKey: peopleKey(id),
        predicate: ({ queryKey }) => queryKey[2] !== 'one',
      });
    },
  });
  const acts = can('people:write') && (
    <>
      {resend !== undefined && (
        <ActButton
          label={t.resend}
          icon={IconMailForward}
          transition={resend}
          loading={again.running}
          onClick={again.start}
        />
      )}
      {remove !== undefined && (
        <ActMenu
          acts={[
            {
              label: value.state === 'active' ? t.remove : t.withdraw,
              icon: IconUserMinus,
              transition: remove,
              onChoose: () => setRemoving(true),
            },
          ]}
        />
      )}
    </>
  );
  return (
    <Page
      title={value.name}
      parent={{ title: texts.title, to: paths.people(id) }}
      badge={<PersonState state={value.state} />}
      actions={acts}
      width="medium"
    >
      {again.error !== null && (
        <ActProblem error={again.error} meanwhile={texts.changedMeanwhile} onRetry={again.start} />
      )}
      {lost !== null && <ProblemNotice error={lost} onRetry={onRetry} />}
      <StateNotice person={value} />
      <DetailLayout
        facts={
          <Facts
            facts={[
              { label: t.email, value: value.email },
              { label: t.kind, value: value.kind === 'program' ? texts.program : undefined },
              { label: t.since, value: <Moment at={value.createdAt} timeZone={timeZone} /> },
              { label: t.updated, value: <Moment at={value.updatedAt} timeZone={timeZone} /> },
            ]}
          />
        }
      >
        <PersonRoles person={person} />
      </DetailLayout>
      {removing && <RemoveDialog person={person} onClose={() => setRemoving(false)} />}
    </Page>
  );
}

/** What a state other than the usual one means, and what to do about it. */
function StateNotice({ person: { state, note, email } }: { person: Person }) {
  const n = texts.notices;
  if (state === 'failed') {
    return (
      <Alert color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={n.failed}>
        {note}
      </Alert>
    );
  }
  if (state === 'inviting') {
    return (
      <Alert variant="light" icon={<IconMail size={18} />} title={note === undefined ? undefined : n.waiting}>
        {note ?? n.inviting}
      </Alert>
    );
  }
  if (state === 'invited') {
    return (
      <Alert variant="light" color="yellow" icon={<IconMail size={18} />} title={n.invited(email ?? '')}>
        {note}
      </Alert>
    );
  }
  return null;
}
