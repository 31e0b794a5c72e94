import type { Address } from '@/api/model';
import { texts } from '../texts';
import type { FieldText } from './differences';
import { filled, textsOf } from './text-values';

const FIELDS = {
  street: { label: texts.address.street, max: 200 },
  city: { label: texts.address.city, max: 100 },
  region: { label: texts.address.region, max: 100 },
  postalCode: { label: texts.address.postalCode, max: 20 },
  country: { label: texts.address.country, max: 100 },
} as const;

type Field = keyof typeof FIELDS;

export type AddressValues = Record<Field, string>;

const fields = Object.keys(FIELDS) as Field[];

export function addressValues(address: Address | undefined): AddressValues {
  return textsOf(fields, (field) => address?.[field] ?? '');
}

/** What was entered; undefined when nothing was. */
export function addressInput(values: AddressValues): Address | undefined {
  const address = filled(values);
  return Object.keys(address).length === 0 ? undefined : address;
}

/** What is wrong, by the path of the field below `address`. */
export function addressErrors(values: AddressValues): Record<string, string> {
  const tooLong = fields.filter((field) => values[field].trim().length > FIELDS[field].max);
  return Object.fromEntries(
    tooLong.map((field) => [`address.${field}`, texts.form.tooLong(FIELDS[field].max)]),
  );
}

/** The form's field for a finding of the server about an address. */
export function isAddressField(path: string): boolean {
  const [first, second] = path.split('.');
  return first === 'address' && fields.some((field) => field === second);
}

export function addressInWords(values: AddressValues): FieldText[] {
  return fields.map((field) => ({ label: FIELDS[field].label, text: values[field].trim() }));
}

/** As it stands on an envelope; empty when nothing is known. */
export function addressLines(address: Address | undefined): string {
  const place = [address?.postalCode, address?.city, address?.region].filter(Boolean).join(' ');
  return [address?.street, place, address?.country].filter(Boolean).join('\n');
}
