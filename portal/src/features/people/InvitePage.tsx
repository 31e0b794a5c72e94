import { TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { withIntent } from '@/api/intent';
import { invitePerson, peopleKey, personQuery } from '@/api/people';
import { FieldRow } from '@/components/form/FieldRow';
import { RecordForm } from '@/components/form/RecordForm';
import { useRecordForm } from '@/components/form/useRecordForm';
import { notify } from '@/components/notify';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { useFranchise, useSession } from '@/components/session';
import {
  emptyInvitation,
  type InvitationValues,
  invitationField,
  invitationInput,
  invitationInWords,
  validateInvitation,
} from './invitation';
import { RoleChoice } from './RoleChoice';
import { texts } from './texts';

const t = texts.form;

export function InvitePage() {
  const { id } = useFranchise();
  const { me } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();

  const editor = useRecordForm<InvitationValues>({
    draftKey: `${me.subject}.${id}.person.new`,
    base: { values: emptyInvitation, version: undefined },
    validate: validateInvitation,
    fieldOf: invitationField,
    save: async (values) => {
      const input = invitationInput(values);
      const invited = await withIntent(`${id}.person.new`, input, (key) => invitePerson(id, key, input));
      queries.setQueryData(personQuery(id, invited.value.id).queryKey, invited);
      void queries.invalidateQueries({ queryKey: peopleKey(id) });
      notify(t.invited(invited.value.name));
      await navigate(paths.person(id, invited.value.id), { replace: true });
    },
  });
  const { text, values, errors, set } = editor.form;

  return (
    <Page title={t.title} parent={{ title: texts.title, to: paths.people(id) }} width="narrow">
      <RecordForm
        label={t.label}
        editor={editor}
        inWords={invitationInWords}
        saveLabel={t.save}
        cancelTo={paths.people(id)}
      >
        <FieldRow>
          <TextInput
            label={t.firstName}
            required
            withAsterisk={false}
            autoFocus
            autoComplete="off"
            {...text('firstName')}
          />
          <TextInput
            label={t.lastName}
            required
            withAsterisk={false}
            autoComplete="off"
            {...text('lastName')}
          />
        </FieldRow>
        <TextInput
          type="email"
          label={t.email}
          description={t.emailHint}
          required
          withAsterisk={false}
          autoComplete="off"
          {...text('email')}
        />
        <RoleChoice
          label={t.roles}
          roles={values.roles}
          error={errors.roles}
          onChange={(roles) => set('roles', roles)}
        />
      </RecordForm>
    </Page>
  );
}
