import { TextInput } from '@mantine/core';
import { texts } from '../texts';
import { FieldRow } from './FieldRow';
import type { Fields, Values } from './useFields';

const t = texts.address;

/** The fields of a postal address, below `address` of the form's values. */
export function AddressFields<V extends Values>({ form: { text } }: { form: Fields<V> }) {
  return (
    <>
      <TextInput label={t.street} autoComplete="off" {...text('address.street')} />
      <FieldRow>
        <TextInput label={t.postalCode} autoComplete="off" {...text('address.postalCode')} />
        <TextInput label={t.city} autoComplete="off" {...text('address.city')} />
      </FieldRow>
      <FieldRow>
        <TextInput label={t.region} autoComplete="off" {...text('address.region')} />
        <TextInput label={t.country} autoComplete="off" {...text('address.country')} />
      </FieldRow>
    </>
  );
}
