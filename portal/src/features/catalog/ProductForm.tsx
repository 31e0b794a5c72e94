import { Switch, Textarea, TextInput } from '@mantine/core';
import { FieldRow } from '@/components/form/FieldRow';
import { RecordForm } from '@/components/form/RecordForm';
import type { RecordEditor } from '@/components/form/useRecordForm';
import { type ProductValues, productInWords } from './product-values';
import { texts } from './texts';

const t = texts.form;

interface ProductFormProps {
  editor: RecordEditor<ProductValues>;
  currency: string;
  cancelTo: string;
  autoFocus: boolean;
}

export function ProductForm({ editor, currency, cancelTo, autoFocus }: ProductFormProps) {
  const { text, toggle } = editor.form;
  return (
    <RecordForm
      label={t.label}
      editor={editor}
      inWords={productInWords}
      saveLabel={t.save}
      cancelTo={cancelTo}
    >
      <TextInput
        label={t.name}
        required
        withAsterisk={false}
        autoFocus={autoFocus}
        autoComplete="off"
        {...text('name')}
      />
      <TextInput
        label={t.unitPrice(currency)}
        description={t.unitPriceHint}
        required
        withAsterisk={false}
        inputMode="decimal"
        autoComplete="off"
        {...text('unitPrice')}
      />
      <FieldRow>
        <TextInput label={t.sku} description={t.skuHint} autoComplete="off" {...text('sku')} />
        <TextInput
          label={t.externalId}
          description={t.externalIdHint}
          autoComplete="off"
          {...text('externalId')}
        />
      </FieldRow>
      <TextInput label={t.category} autoComplete="off" {...text('category')} />
      <Textarea
        label={t.description}
        description={t.descriptionHint}
        autosize
        minRows={3}
        {...text('description')}
      />
      <Switch label={t.discontinued} description={t.discontinuedHint} {...toggle('discontinued')} />
    </RecordForm>
  );
}
