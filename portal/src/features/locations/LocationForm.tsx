import { TextInput } from '@mantine/core';
import { AddressFields } from '@/components/form/AddressFields';
import { zoneChoice, zoneSearch } from '@/components/form/choices';
import { RecordForm } from '@/components/form/RecordForm';
import { RecordPicker } from '@/components/form/RecordPicker';
import type { RecordEditor } from '@/components/form/useRecordForm';
import { type LocationValues, locationInWords } from './location-values';
import { TaxRatesEditor } from './TaxRatesEditor';
import { texts } from './texts';

const t = texts.form;

interface LocationFormProps {
  editor: RecordEditor<LocationValues>;
  cancelTo: string;
  autoFocus: boolean;
}

export function LocationForm({ editor, cancelTo, autoFocus }: LocationFormProps) {
  const { form } = editor;
  const { timeZone } = form.values;
  return (
    <RecordForm
      label={t.label}
      editor={editor}
      inWords={locationInWords}
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
        {...form.text('name')}
      />
      <RecordPicker
        label={t.timeZone}
        placeholder={t.search}
        required
        value={timeZone === '' ? undefined : zoneChoice(timeZone)}
        error={form.errors.timeZone}
        search={zoneSearch}
        itemsOf={(zones) => zones}
        choiceOf={(zone) => zone}
        onPick={(zone) => form.set('timeZone', zone.id)}
      />
      <AddressFields form={form} />
      <TextInput type="tel" label={t.phone} autoComplete="off" {...form.text('phone')} />
      <TaxRatesEditor form={form} />
    </RecordForm>
  );
}
