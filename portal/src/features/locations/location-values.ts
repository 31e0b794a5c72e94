import type { Location, LocationInput } from '@/api/model';
import { parseDecimal, withoutTrailingZeros } from '@/components/decimal';
import {
  type AddressValues,
  addressErrors,
  addressInput,
  addressInWords,
  addressValues,
  isAddressField,
} from '@/components/form/address';
import type { FieldText } from '@/components/form/differences';
import { filled } from '@/components/form/text-values';
import { texts as shared } from '@/components/texts';
import { texts } from './texts';

export type RateValues = {
  /** Names the rate on the page, whatever else of it changes. */
  key: string;
  taxClass: string;
  percent: string;
};

export type LocationValues = {
  name: string;
  timeZone: string;
  phone: string;
  taxNumber: string;
  address: AddressValues;
  taxRates: RateValues[];
};

const t = texts.form;

const TEXTS = {
  name: { label: t.name, max: 200 },
  phone: { label: t.phone, max: 40 },
  taxNumber: { label: t.taxNumber, max: 40 },
} as const;

const textFields = Object.keys(TEXTS) as (keyof typeof TEXTS)[];

const MAX_RATES = 20;
const DECIMALS = 4;
const TAX_CLASS = /^[a-z][a-z0-9_-]{0,39}$/;
const USUAL_CLASS = 'standard';

export function emptyRate(taxClass = ''): RateValues {
  return { key: crypto.randomUUID(), taxClass, percent: '' };
}

/** A new location is mostly where the others are. */
export function emptyLocation(timeZone: string): LocationValues {
  return valuesOf({ name: '', timeZone });
}

export function valuesOf(location: Location | LocationInput): LocationValues {
  return {
    name: location.name,
    timeZone: location.timeZone,
    phone: location.phone ?? '',
    taxNumber: location.taxNumber ?? '',
    address: addressValues(location.address),
    taxRates: (location.taxRates ?? []).map(({ taxClass, percent }) => ({
      key: taxClass,
      taxClass,
      percent,
    })),
  };
}

/** The values with one rate more; the first is mostly the standard one. */
export function withRate(values: LocationValues): LocationValues {
  const added = emptyRate(values.taxRates.length === 0 ? USUAL_CLASS : '');
  return { ...values, taxRates: [...values.taxRates, added] };
}

/** A rate that was added and left empty is none. */
export function withoutEmptyRates(values: LocationValues): LocationValues {
  const isEmpty = ({ taxClass, percent }: RateValues) => taxClass.trim() === '' && percent.trim() === '';
  return { ...values, taxRates: values.taxRates.filter((rate) => !isEmpty(rate)) };
}

export function locationInput(values: LocationValues): LocationInput {
  const { name, phone, taxNumber } = values;
  const address = addressInput(values.address);
  return {
    ...filled({ phone, taxNumber }),
    name: name.trim(),
    timeZone: values.timeZone,
    ...(address === undefined ? {} : { address }),
    taxRates: values.taxRates.map((rate) => ({
      taxClass: rate.taxClass.trim(),
      percent: percentOf(rate.percent) ?? rate.percent.trim(),
    })),
  };
}

export function validateLocation(values: LocationValues): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const field of textFields) {
    const { max } = TEXTS[field];
    if (values[field].trim().length > max) errors[field] = shared.form.tooLong(max);
  }
  if (values.name.trim() === '') errors.name = shared.form.required;
  if (values.timeZone === '') errors.timeZone = shared.form.required;
  values.taxRates.forEach(({ taxClass, percent }, index) => {
    const isTaken = values.taxRates
      .slice(0, index)
      .some((other) => other.taxClass.trim() === taxClass.trim());
    if (!TAX_CLASS.test(taxClass.trim())) errors[`taxRates.${index}.taxClass`] = t.errors.taxClass;
    else if (isTaken) errors[`taxRates.${index}.taxClass`] = t.errors.taxClassTwice;
    if (percentOf(percent) === undefined) errors[`taxRates.${index}.percent`] = t.errors.percent;
  });
  if (values.taxRates.length > MAX_RATES) errors.taxRates = t.errors.tooMany;
  return { ...errors, ...addressErrors(values.address) };
}

export function locationField(path: string): string | undefined {
  const isRate = /^taxRates(\.\d+\.(taxClass|percent))?$/.test(path);
  const isText = path === 'timeZone' || textFields.some((field) => field === path);
  return isRate || isText || isAddressField(path) ? path : undefined;
}

export function locationInWords(values: LocationValues): FieldText[] {
  return [
    ...textFields.map((field) => ({ label: TEXTS[field].label, text: values[field].trim() })),
    { label: t.timeZone, text: values.timeZone },
    ...addressInWords(values.address),
    { label: t.rates, text: ratesInWords(locationInput(values).taxRates ?? []) },
  ];
}

/** "standard 8.81 %, reduced 2 %" */
export function ratesInWords(rates: readonly { taxClass: string; percent: string }[]): string {
  return rates.map(({ taxClass, percent }) => `${taxClass} ${percent} %`).join(', ');
}

function percentOf(text: string): string | undefined {
  const percent = parseDecimal(text, DECIMALS);
  return percent === undefined || Number(percent) > 100 ? undefined : withoutTrailingZeros(percent);
}
