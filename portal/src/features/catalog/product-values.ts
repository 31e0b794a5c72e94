import type { Product, ProductInput } from '@/api/model';
import { parseDecimal } from '@/components/decimal';
import type { FieldText } from '@/components/form/differences';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

const TEXTS = {
  name: { label: texts.form.name, max: 200 },
  sku: { label: texts.form.sku, max: 100 },
  category: { label: texts.form.category, max: 100 },
  description: { label: texts.form.description, max: 2000 },
  externalId: { label: texts.form.externalId, max: 100 },
} as const;

type TextField = keyof typeof TEXTS;

export type ProductValues = Record<TextField, string> & {
  unitPrice: string;
  discontinued: boolean;
};

const textFields = Object.keys(TEXTS) as TextField[];

export const emptyProduct: ProductValues = {
  name: '',
  sku: '',
  category: '',
  description: '',
  externalId: '',
  unitPrice: '',
  discontinued: false,
};

export function valuesOf(product: Product): ProductValues {
  return {
    name: product.name,
    sku: product.sku ?? '',
    category: product.category ?? '',
    description: product.description ?? '',
    externalId: product.externalId ?? '',
    unitPrice: product.unitPrice.amount,
    discontinued: product.discontinued,
  };
}

export function productInput(values: ProductValues, currency: string): ProductInput {
  const text = (field: TextField) => (values[field].trim() === '' ? undefined : values[field].trim());
  return {
    name: values.name.trim(),
    unitPrice: { amount: parseDecimal(values.unitPrice, 4) ?? '', currency },
    discontinued: values.discontinued,
    sku: text('sku'),
    category: text('category'),
    description: text('description'),
    externalId: text('externalId'),
  };
}

export function validateProduct(values: ProductValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of textFields) {
    const { max } = TEXTS[field];
    if (values[field].trim().length > max) errors[field] = shared.form.tooLong(max);
  }
  if (values.name.trim() === '') errors.name = shared.form.required;
  const price = parseDecimal(values.unitPrice, 4);
  if (price === undefined || price.length > 18) errors.unitPrice = texts.form.badPrice;
  return errors;
}

export function productField(path: string): string | undefined {
  return path in emptyProduct ? path : undefined;
}

export function productInWords(values: ProductValues): FieldText[] {
  return [
    ...textFields.map((field) => ({
      label: TEXTS[field].label,
      text: values[field].trim(),
    })),
    { label: texts.columns.unitPrice, text: values.unitPrice },
    {
      label: texts.form.discontinued,
      text: values.discontinued ? texts.form.yes : texts.form.no,
    },
  ];
}
