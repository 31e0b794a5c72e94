import type { Customer, CustomerInput } from '@/api/model';
import {
  type AddressValues,
  addressErrors,
  addressInput,
  addressInWords,
  addressValues,
  isAddressField,
} from '@/components/form/address';
import type { FieldText } from '@/components/form/differences';
import { filled, textsOf } from '@/components/form/text-values';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

const FIELDS = {
  name: { label: texts.form.name, max: 200 },
  contactName: { label: texts.form.contactName, max: 200 },
  contactTitle: { label: texts.form.contactTitle, max: 200 },
  email: { label: texts.form.email, max: 254 },
  phone: { label: texts.form.phone, max: 50 },
  fax: { label: texts.form.fax, max: 50 },
  externalId: { label: texts.form.externalId, max: 100 },
  notes: { label: texts.form.notes, max: 4000 },
} as const;

type Field = keyof typeof FIELDS;

export type CustomerValues = Record<Field, string> & {
  address: AddressValues;
};

const fields = Object.keys(FIELDS) as Field[];

export const emptyCustomer: CustomerValues = valuesOf({ name: '' });

export function valuesOf(customer: CustomerInput | Customer): CustomerValues {
  return {
    ...textsOf(fields, (field) => customer[field] ?? ''),
    address: addressValues(customer.address),
  };
}

/** What was entered, without what was left empty. */
export function customerInput(values: CustomerValues): CustomerInput {
  const address = addressInput(values.address);
  return {
    ...filled(textsOf(fields, (field) => values[field])),
    name: values.name.trim(),
    ...(address === undefined ? {} : { address }),
  };
}

export function validateCustomer(values: CustomerValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const { max } = FIELDS[field];
    if (values[field].trim().length > max) errors[field] = shared.form.tooLong(max);
  }
  if (values.name.trim() === '') errors.name = shared.form.required;
  const email = values.email.trim();
  if (email !== '' && !/^[^@\s]+@[^@\s]+$/.test(email)) errors.email = texts.form.badEmail;
  return { ...errors, ...addressErrors(values.address) };
}

export function customerField(path: string): string | undefined {
  return isAddressField(path) || fields.some((field) => field === path) ? path : undefined;
}

export function customerInWords(values: CustomerValues): FieldText[] {
  return [
    ...fields.map((field) => ({
      label: FIELDS[field].label,
      text: values[field].trim(),
    })),
    ...addressInWords(values.address),
  ];
}
