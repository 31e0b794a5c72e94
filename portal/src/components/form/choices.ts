import { queryOptions } from '@tanstack/react-query';
import { locale } from '../language';
import type { Choice } from './RecordPicker';

/** More than this is not read through, but narrowed by another word. */
const SHOWN = 40;

/** What franchises mostly pay and are paid in comes first. */
const COMMON = ['USD', 'CAD', 'EUR', 'GBP', 'MXN', 'AUD', 'NZD', 'CHF'];

const currencyNames = new Intl.DisplayNames(locale, { type: 'currency' });

export function currencyChoice(code: string): Choice {
  return { id: code, label: `${code} · ${currencyNames.of(code) ?? code}` };
}

export function zoneChoice(zone: string, now: Date = new Date()): Choice {
  return { id: zone, label: zone.replaceAll('_', ' '), detail: offsetOf(zone, now) };
}

/** Choices that the browser knows by itself, in the shape of a search. */
export const currencySearch = (words: string) => localSearch('currencies', words, currencies());
export const zoneSearch = (words: string) => localSearch('time-zones', words, zones());

/** The choices that have every word somewhere, those that begin with the words first. */
export function matchingChoices(choices: Choice[], words: string): Choice[] {
  const wanted = plain(words);
  const parts = wanted.split(' ').filter(Boolean);
  const found = choices.filter(({ label }) => parts.every((part) => plain(label).includes(part)));
  const begins = ({ label }: Choice) => ` ${plain(label)}`.includes(` ${wanted}`);
  return [...found.filter(begins), ...found.filter((choice) => !begins(choice))].slice(0, SHOWN);
}

function localSearch(name: string, words: string, choices: Choice[]) {
  return queryOptions({
    queryKey: ['choices', name, words],
    queryFn: () => matchingChoices(choices, words).map(withOffset),
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
  });
}

let knownCurrencies: Choice[] | undefined;

function currencies(): Choice[] {
  knownCurrencies ??= [...new Set([...COMMON, ...Intl.supportedValuesOf('currency')])].map(currencyChoice);
  return knownCurrencies;
}

let knownZones: Choice[] | undefined;

/** The zones near to the browser's come first: most franchises are where HQ is. */
function zones(): Choice[] {
  if (knownZones !== undefined) return knownZones;
  const { timeZone: own } = Intl.DateTimeFormat().resolvedOptions();
  const continent = own.split('/')[0] ?? '';
  const all = Intl.supportedValuesOf('timeZone');
  const near = all.filter((zone) => zone !== own && zone.startsWith(`${continent}/`));
  const far = all.filter((zone) => zone !== own && !zone.startsWith(`${continent}/`));
  knownZones = [own, ...near, ...far].map((zone) => ({ id: zone, label: zone.replaceAll('_', ' ') }));
  return knownZones;
}

function withOffset(choice: Choice): Choice {
  return choice.id.includes('/') ? zoneChoice(choice.id) : choice;
}

function offsetOf(zone: string, now: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'shortOffset' });
  return parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

function plain(text: string): string {
  return text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[/_·-]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
