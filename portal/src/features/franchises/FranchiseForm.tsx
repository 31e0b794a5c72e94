import { NativeSelect, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { databasesQuery } from '@/api/databases';
import { Section } from '@/components/detail/Section';
import { currencyChoice, currencySearch } from '@/components/form/choices';
import { FieldRow } from '@/components/form/FieldRow';
import { RecordForm } from '@/components/form/RecordForm';
import { RecordPicker } from '@/components/form/RecordPicker';
import type { RecordEditor } from '@/components/form/useRecordForm';
import { BLUEPRINTS, type FranchiseValues, franchiseInWords, type Open, withName } from './franchise-values';
import { LocationsEditor } from './LocationsEditor';
import { texts } from './texts';

const t = texts.form;

interface FranchiseFormProps {
  editor: RecordEditor<FranchiseValues>;
  /** A new franchise still gets its id. */
  isNew: boolean;
  open: Open;
  /** In place of the terms, where they are not open. */
  fixed?: ReactNode;
  saveLabel: string;
  cancelTo: string;
}

export function FranchiseForm(props: FranchiseFormProps) {
  const { editor, isNew, open, fixed = <Text c="dimmed">{t.fixedTerms}</Text>, saveLabel, cancelTo } = props;
  const { form } = editor;
  const name = form.text('name');
  return (
    <RecordForm
      label={t.label}
      editor={editor}
      inWords={franchiseInWords}
      saveLabel={saveLabel}
      cancelTo={cancelTo}
    >
      <TextInput
        label={t.name}
        description={t.nameHint}
        required
        withAsterisk={false}
        autoFocus={isNew}
        autoComplete="off"
        {...name}
        onChange={(event) => {
          const { id } = form.current();
          const named = withName(form.current(), event.currentTarget.value);
          name.onChange(event);
          if (isNew && named.id !== id) form.set('id', named.id);
        }}
      />
      {isNew && (
        <TextInput
          label={t.id}
          description={t.idHint}
          required
          withAsterisk={false}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          {...form.text('id')}
        />
      )}
      {open.terms ? <Terms editor={editor} /> : fixed}
      {open.owner && <Owner editor={editor} />}
    </RecordForm>
  );
}

function Terms({ editor: { form } }: { editor: RecordEditor<FranchiseValues> }) {
  const { data: databases = [] } = useQuery(databasesQuery());
  return (
    <>
      <FieldRow>
        <NativeSelect
          label={t.blueprint}
          data={BLUEPRINTS.map((value) => ({ value, label: texts.blueprints[value] ?? value }))}
          {...form.text('blueprint')}
        />
        <RecordPicker
          label={t.currency}
          required
          value={currencyChoice(form.values.currency)}
          error={form.errors.currency}
          search={currencySearch}
          itemsOf={(currencies) => currencies}
          choiceOf={(currency) => currency}
          onPick={(currency) => form.set('currency', currency.id)}
        />
      </FieldRow>
      {databases.length > 1 && (
        <NativeSelect
          label={t.database}
          data={[
            { value: '', label: t.anyDatabase },
            ...databases.map(({ name, franchises }) => ({
              value: name,
              label: t.databaseChoice(name, franchises),
            })),
          ]}
          {...form.text('database')}
        />
      )}
      <LocationsEditor form={form} />
    </>
  );
}

function Owner({ editor: { form } }: { editor: RecordEditor<FranchiseValues> }) {
  return (
    <Section title={t.owner}>
      <Text size="xs" c="dimmed">
        {t.ownerHint}
      </Text>
      <FieldRow>
        <TextInput
          label={t.firstName}
          required
          withAsterisk={false}
          autoComplete="off"
          {...form.text('owner.firstName')}
        />
        <TextInput
          label={t.lastName}
          required
          withAsterisk={false}
          autoComplete="off"
          {...form.text('owner.lastName')}
        />
      </FieldRow>
      <TextInput
        type="email"
        label={t.email}
        required
        withAsterisk={false}
        autoComplete="off"
        {...form.text('owner.email')}
      />
    </Section>
  );
}
