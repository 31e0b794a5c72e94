import { Textarea, TextInput } from '@mantine/core';
import { AddressFields } from '@/components/form/AddressFields';
import { FieldRow } from '@/components/form/FieldRow';
import { RecordForm } from '@/components/form/RecordForm';
import type { RecordEditor } from '@/components/form/useRecordForm';
import { type CustomerValues, customerInWords } from './customer-values';
import { texts } from './texts';

const t = texts.form;

interface CustomerFormProps {
  editor: RecordEditor<CustomerValues>;
  cancelTo: string;
  autoFocus: boolean;
}

export function CustomerForm({ editor, cancelTo, autoFocus }: CustomerFormProps) {
  const { text } = editor.form;
  return (
    <RecordForm
      label={t.label}
      editor={editor}
      inWords={customerInWords}
      saveLabel={t.save}
      cancelTo={cancelTo}
    >
      <TextInput
        label={t.name}
        description={t.nameHint}
        required
        withAsterisk={false}
        autoFocus={autoFocus}
        autoComplete="off"
        {...text('name')}
      />
      <FieldRow>
        <TextInput label={t.contactName} autoComplete="off" {...text('contactName')} />
        <TextInput label={t.contactTitle} autoComplete="off" {...text('contactTitle')} />
      </FieldRow>
      <TextInput type="email" label={t.email} autoComplete="off" {...text('email')} />
      <FieldRow>
        <TextInput type="tel" label={t.phone} autoComplete="off" {...text('phone')} />
        <TextInput type="tel" label={t.fax} autoComplete="off" {...text('fax')} />
      </FieldRow>
      <AddressFields form={editor.form} />
      <TextInput
        label={t.externalId}
        description={t.externalIdHint}
        autoComplete="off"
        {...text('externalId')}
      />
      <Textarea label={t.notes} description={t.notesHint} autosize minRows={3} {...text('notes')} />
    </RecordForm>
  );
}
