import { Button, List } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import type { Person, Versioned } from '@/api/model';
import { peopleKey, personQuery, removePerson } from '@/api/people';
import { ActProblem } from '@/components/acts/ActProblem';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { useAct } from '@/components/acts/useAct';
import { useForget } from '@/components/acts/useForget';
import { Dialog } from '@/components/dialog/Dialog';
import { notify } from '@/components/notify';
import { paths } from '@/components/paths';
import { useFranchise } from '@/components/session';
import { texts } from './texts';

const t = texts.remove;

/** Says what a removal takes away before it does. */
export function RemoveDialog(props: { person: Versioned<Person>; onClose: () => void }) {
  const { person, onClose } = props;
  const { value, etag } = person;
  const { id } = useFranchise();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const hasCome = value.state === 'active';
  const forget = useForget(personQuery(id, value.id).queryKey);
  const act = useAct({
    intent: `${id}.person.${value.id}.remove`,
    content: etag,
    run: () => removePerson(id, value.id, etag),
    record: personQuery(id, value.id).queryKey,
    onSuccess: async () => {
      forget();
      notify(t.done(value.name));
      await navigate(paths.people(id), { replace: true });
      await queries.invalidateQueries({
        queryKey: peopleKey(id),
        predicate: ({ queryKey }) => queryKey[2] !== 'one',
      });
    },
  });
  if (!act.running && !isPossible(value, 'remove')) {
    return (
      <OvertakenDialog
        title={t.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={t.see}
        transition={transitionOf(value, 'remove')}
        onClose={onClose}
      />
    );
  }
  const consequences = hasCome ? [t.access, t.elsewhere, t.records, t.back] : [t.noWay, t.elsewhere, t.back];
  return (
    <Dialog
      title={hasCome ? t.title(value.name) : t.withdrawTitle(value.name)}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t.keep}
          </Button>
          <Button color="red" loading={act.running} onClick={act.start}>
            {hasCome ? t.act : t.withdraw}
          </Button>
        </>
      }
    >
      <List size="sm" spacing="xs">
        {consequences.map((consequence) => (
          <List.Item key={consequence}>{consequence}</List.Item>
        ))}
      </List>
      {act.error !== null && (
        <ActProblem error={act.error} meanwhile={texts.changedMeanwhile} onRetry={act.start} />
      )}
    </Dialog>
  );
}
