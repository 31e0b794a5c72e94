import type { Franchise, FranchiseInput, Patch } from '@/api/model';
import type { FieldText } from '@/components/form/differences';
import { mergePatchOf } from '@/components/form/merge-patch';
import { texts as shared } from '@/components/texts';
import { isSlug, slugOf } from './slug';
import { texts } from './texts';

export type LocationValues = {
  /** Names the location on the page, whatever else of it changes. */
  key: string;
  name: string;
  timeZone: string;
};

export type FranchiseValues = {
  name: string;
  id: string;
  blueprint: string;
  currency: string;
  /** Where its data is to lie; empty for wherever there is most room. */
  database: string;
  /** The first is the primary one. */
  locations: LocationValues[];
  owner: { firstName: string; lastName: string; email: string };
};

export const BLUEPRINTS = ['awards', 'painting', 'concerts', 'waste'] as const;

const MAX_NAME = 200;
const MAX_PERSON = 100;
const MAX_EMAIL = 254;
const MAX_LOCATIONS = 100;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

export function emptyLocation(timeZone: string): LocationValues {
  return { key: crypto.randomUUID(), name: '', timeZone };
}

export function emptyFranchise(timeZone: string): FranchiseValues {
  return {
    name: '',
    id: '',
    blueprint: 'awards',
    currency: 'USD',
    database: '',
    locations: [emptyLocation(timeZone)],
    owner: { firstName: '', lastName: '', email: '' },
  };
}

export function valuesOf(franchise: Franchise): FranchiseValues {
  return {
    name: franchise.name,
    id: franchise.id,
    blueprint: franchise.blueprint,
    currency: franchise.currency,
    database: franchise.database ?? '',
    locations: franchise.locations.map(({ id, name, timeZone }) => ({ key: id, name, timeZone })),
    owner: { firstName: '', lastName: '', email: '', ...franchise.owner },
  };
}

/** The values with another name; the slug goes along as long as nobody has written one of their own. */
export function withName(values: FranchiseValues, name: string): FranchiseValues {
  const proposed = values.id === '' || values.id === slugOf(values.name);
  return { ...values, name, id: proposed ? slugOf(name) : values.id };
}

/** A location that was added and left without a name is none; one of them is always there. */
export function withoutUnnamedLocations(values: FranchiseValues): FranchiseValues {
  const named = values.locations.filter(({ name }) => name.trim() !== '');
  return { ...values, locations: named.length === 0 ? values.locations.slice(0, 1) : named };
}

export function franchiseInput(values: FranchiseValues): FranchiseInput {
  const { owner } = values;
  return {
    id: values.id.trim(),
    name: values.name.trim(),
    blueprint: values.blueprint,
    currency: values.currency,
    ...(values.database === '' ? {} : { database: values.database }),
    locations: values.locations.map(({ name, timeZone }) => ({ name: name.trim(), timeZone })),
    owner: {
      firstName: owner.firstName.trim(),
      lastName: owner.lastName.trim(),
      email: owner.email.trim(),
    },
  };
}

export function franchisePatch(before: FranchiseValues, after: FranchiseValues): Patch<FranchiseInput> {
  return mergePatchOf(franchiseInput(before), franchiseInput(after));
}

/** What of a franchise its state leaves open to a change. */
export interface Open {
  /** Trade, currency and locations: until setting it up has begun. */
  terms: boolean;
  /** Until setting it up has succeeded. */
  owner: boolean;
}

export function openIn(state: string): Open {
  return { terms: state === 'requested', owner: state === 'requested' || state === 'provisioning_failed' };
}

export function validateFranchise(values: FranchiseValues): Record<string, string> {
  const t = texts.form.errors;
  const errors: Record<string, string> = {};
  const text = (path: string, value: string, max: number) => {
    if (value.trim() === '') errors[path] = shared.form.required;
    else if (value.trim().length > max) errors[path] = shared.form.tooLong(max);
  };
  text('name', values.name, MAX_NAME);
  if (values.id.trim() === '') errors.id = shared.form.required;
  else if (!isSlug(values.id.trim())) errors.id = t.slug;
  values.locations.forEach(({ name }, index) => {
    const path = `locations.${index}.name`;
    text(path, name, MAX_NAME);
    const earlier = values.locations.slice(0, index).some((other) => other.name.trim() === name.trim());
    if (name.trim() !== '' && earlier) errors[path] = t.locationTwice;
  });
  if (values.locations.length > MAX_LOCATIONS) errors.locations = t.tooManyLocations;
  text('owner.firstName', values.owner.firstName, MAX_PERSON);
  text('owner.lastName', values.owner.lastName, MAX_PERSON);
  text('owner.email', values.owner.email, MAX_EMAIL);
  if (errors['owner.email'] === undefined && !EMAIL.test(values.owner.email.trim()))
    errors['owner.email'] = t.email;
  return errors;
}

/** Only what can still be changed is looked at: who is named as the owner of an old franchise may be nobody. */
export function validateOpen(open: Open): (values: FranchiseValues) => Record<string, string> {
  return (values) =>
    Object.fromEntries(
      Object.entries(validateFranchise(values)).filter(
        ([path]) =>
          path === 'name' ||
          (open.terms && path.startsWith('locations')) ||
          (open.owner && path.startsWith('owner')),
      ),
    );
}

const FIELDS =
  /^(id|name|blueprint|currency|database|locations(\.\d+\.(name|timeZone))?|owner\.(firstName|lastName|email))$/;

/** The form's path of a place in a FranchiseInput; undefined when the form has no such field. */
export function franchiseField(path: string): string | undefined {
  // "franchise_taken" is about the slug.
  const own = path === 'franchise' ? 'id' : path;
  return FIELDS.test(own) ? own : undefined;
}

export function franchiseInWords(values: FranchiseValues): FieldText[] {
  const t = texts.form;
  return [
    { label: t.name, text: values.name.trim() },
    { label: t.blueprint, text: texts.blueprints[values.blueprint] ?? values.blueprint },
    { label: t.currency, text: values.currency },
    { label: t.database, text: values.database },
    {
      label: t.locations,
      text: values.locations.map(({ name, timeZone }) => `${name.trim()} (${timeZone})`).join(', '),
    },
    { label: t.firstName, text: values.owner.firstName.trim() },
    { label: t.lastName, text: values.owner.lastName.trim() },
    { label: t.email, text: values.owner.email.trim() },
  ];
}
