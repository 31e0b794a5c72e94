import type { Customer, CustomerInput } from '@/api/model';
import type { FieldText } from '@/components/form/differences';
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

const ADDRESS = {
  street: { label: texts.form.street, max: 200 },
  city: { label: texts.form.city, max: 100 },
  region: { label: texts.form.region, max: 100 },
  postalCode: { label: texts.form.postalCode, max: 20 },
  country: { label: texts.form.country, max: 100 },
} as const;

type Field = keyof typeof FIELDS;
type AddressField = keyof typeof ADDRESS;

export type CustomerValues = Record<Field, string> & {
  address: Record<AddressField, string>;
};

const fields = Object.keys(FIELDS) as Field[];
const addressFields = Object.keys(ADDRESS) as AddressField[];

export const emptyCustomer: CustomerValues = valuesOf({ name: '' });

export function valuesOf(customer: CustomerInput | Customer): CustomerValues {
  return {
    ...record(fields, (field) => customer[field] ?? ''),
    address: record(addressFields, (field) => customer.address?.[field] ?? ''),
  };
}

/** What was entered, without what was left empty. */
export function customerInput(values: CustomerValues): CustomerInput {
  const address = filled(values.address);
  return {
    ...filled(record(fields, (field) => values[field])),
    name: values.name.trim(),
    ...(Object.keys(address).length === 0 ? {} : { address }),
  };
}

export function validateCustomer(values: CustomerValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of fields) {
    const { max } = FIELDS[field];
    if (values[field].trim().length > max) errors[field] = shared.form.tooLong(max);
  }
  for (const field of addressFields) {
    const { max } = ADDRESS[field];
    if (values.address[field].trim().length > max) errors[`address.${field}`] = shared.form.tooLong(max);
  }
  if (values.name.trim() === '') errors.name = shared.form.required;
  const email = values.email.trim();
  if (email !== '' && !/^[^@\s]+@[^@\s]+$/.test(email)) errors.email = texts.form.badEmail;
  return errors;
}

export function customerField(path: string): string | undefined {
  const [first, second] = path.split('.');
  if (first === 'address') return addressFields.some((field) => field === second) ? path : undefined;
  return fields.some((field) => field === path) ? path : undefined;
}

export function customerInWords(values: CustomerValues): FieldText[] {
  return [
    ...fields.map((field) => ({
      label: FIELDS[field].label,
      text: values[field].trim(),
    })),
    ...addressFields.map((field) => ({
      label: ADDRESS[field].label,
      text: values.address[field].trim(),
    })),
  ];
}

function record<K extends string>(keys: K[], textOf: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<K, string>;
}

function filled<K extends string>(values: Record<K, string>): Partial<Record<K, string>> {
  const entries = Object.entries<string>(values).map(([key, value]) => [key, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<K, string>>;
}
