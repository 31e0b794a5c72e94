import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { FieldRow } from '@/components/form/FieldRow';
import { RecordForm } from '@/components/form/RecordForm';
import type { RecordEditor } from '@/components/form/useRecordForm';
import { useFranchise } from '@/components/session';
import { CustomerPicker } from './CustomerPicker';
import { LinesEditor } from './LinesEditor';
import { type OrderValues, orderInWords } from './order-values';
import { texts } from './texts';

const t = texts.form;

interface OrderFormProps {
  editor: RecordEditor<OrderValues>;
  cancelTo: string;
  /** A new order begins with its customer. */
  autoFocus: boolean;
}

export function OrderForm({ editor, cancelTo, autoFocus }: OrderFormProps) {
  const { details } = useFranchise();
  const { form } = editor;
  const locations = details?.locations ?? [];
  return (
    <RecordForm label={t.label} editor={editor} inWords={orderInWords} saveLabel={t.save} cancelTo={cancelTo}>
      <CustomerPicker
        label={t.customer}
        required
        value={form.values.customer ?? undefined}
        error={form.errors.customer}
        autoFocus={autoFocus && form.values.customer === null}
        onPick={(customer) => {
          form.set('customer', {
            id: customer.id,
            label: customer.name,
          });
        }}
        onBlur={() => form.check('customer')}
      />
      <FieldRow>
        {locations.length > 1 && (
          <NativeSelect
            label={t.location}
            data={locations.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.text('locationId')}
          />
        )}
        <TextInput
          type="date"
          label={t.orderedOn}
          description={t.orderedOnHint}
          {...form.text('orderedOn')}
        />
        <TextInput
          type="date"
          label={t.requiredOn}
          min={form.values.orderedOn}
          {...form.text('requiredOn')}
        />
      </FieldRow>
      <LinesEditor form={form} />
      <TextInput label={t.externalId} maxLength={100} {...form.text('externalId')} />
      <Textarea label={t.notes} autosize minRows={2} {...form.text('notes')} />
    </RecordForm>
  );
}
