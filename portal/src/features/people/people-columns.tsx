import type { Person } from '@/api/model';
import type { Column } from '@/components/list/columns';
import type { Card } from '@/components/list/RecordCards';
import { Moment } from '@/components/When';
import { PersonState } from './PersonState';
import { rolesInWords } from './roles';
import { texts } from './texts';

const t = texts.columns;

export function peopleColumns(timeZone: string): Column<Person>[] {
  return [
    { id: 'name', header: t.name, width: 26, always: true, sort: 'name', cell: nameOf },
    { id: 'email', header: t.email, width: 28, cell: (person) => person.email ?? texts.program },
    { id: 'roles', header: t.roles, width: 22, cell: ({ roles }) => rolesInWords(roles) },
    { id: 'state', header: t.state, width: 16, cell: ({ state }) => <PersonState state={state} /> },
    {
      id: 'createdAt',
      header: t.createdAt,
      width: 14,
      sort: 'createdAt',
      descendingFirst: true,
      cell: (person) => <Moment at={person.createdAt} timeZone={timeZone} />,
    },
  ];
}

export function personCard(person: Person): Card {
  return {
    title: nameOf(person),
    detail: rolesInWords(person.roles),
    badge: <PersonState state={person.state} />,
  };
}

function nameOf({ name, you }: Person): string {
  return you ? `${name} (${texts.you})` : name;
}
