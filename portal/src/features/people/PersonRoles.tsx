import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Person, Versioned } from '@/api/model';
import { changeRoles, peopleKey, personQuery } from '@/api/people';
import { ActProblem } from '@/components/acts/ActProblem';
import { useAct } from '@/components/acts/useAct';
import { Section } from '@/components/detail/Section';
import { notify } from '@/components/notify';
import { useFranchise } from '@/components/session';
import { RoleChoice } from './RoleChoice';
import { rolesInWords } from './roles';
import { texts } from './texts';

const t = texts.change;

/** What somebody may do, and for owners the choice of it. */
export function PersonRoles({ person }: { person: Versioned<Person> }) {
  const { can } = useFranchise();
  const { value } = person;
  const fixed = !can('people:write') || value.kind !== 'person';
  return (
    <Section title={texts.detail.roles}>
      {fixed ? <p>{rolesInWords(value.roles)}</p> : <RolesForm key={value.roles.join()} person={person} />}
    </Section>
  );
}

function RolesForm({ person: { value, etag } }: { person: Versioned<Person> }) {
  const { id } = useFranchise();
  const queries = useQueryClient();
  const [roles, choose] = useState(value.roles);
  const record = personQuery(id, value.id).queryKey;
  const act = useAct({
    intent: `${id}.person.${value.id}.roles`,
    content: { etag, roles },
    run: () => changeRoles(id, value.id, etag, roles),
    record,
    onSuccess: async (changed) => {
      queries.setQueryData(record, changed);
      notify(t.saved(changed.value.name));
      await queries.invalidateQueries({ queryKey: peopleKey(id) });
    },
  });
  const error =
    roles.length === 0 ? t.none : value.you && gaveUpOwner(value.roles, roles) ? t.ownOwner : undefined;
  const changed = roles.join() !== value.roles.join();
  return (
    <Stack gap="md">
      <RoleChoice label={t.label} roles={roles} error={error} onChange={choose} />
      {act.error !== null && (
        <ActProblem error={act.error} meanwhile={texts.changedMeanwhile} onRetry={act.start} />
      )}
      <Group>
        <Button disabled={!changed || error !== undefined} loading={act.running} onClick={act.start}>
          {t.save}
        </Button>
      </Group>
    </Stack>
  );
}

function gaveUpOwner(before: string[], after: string[]): boolean {
  return before.includes('owner') && !after.includes('owner');
}
