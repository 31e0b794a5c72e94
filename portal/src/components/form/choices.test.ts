import { describe, expect, it } from 'vitest';
import type { Choice } from '@/components/form/RecordPicker';
import { currencyChoice, matchingChoices, zoneChoice } from './choices';

const winter = new Date('2026-01-15T12:00:00Z');

const zones = [
  'America/Denver',
  'America/New_York',
  'America/Argentina/Buenos_Aires',
  'Europe/Copenhagen',
].map((zone) => zoneChoice(zone, winter));

const ids = (choices: Choice[]) => choices.map(({ id }) => id);

describe('choosing a time zone', () => {
  it('finds it by any of its words, however they are written', () => {
    expect(ids(matchingChoices(zones, 'new york'))).toEqual(['America/New_York']);
    expect(ids(matchingChoices(zones, 'NEW_YORK'))).toEqual(['America/New_York']);
    expect(ids(matchingChoices(zones, 'buenos america'))).toEqual(['America/Argentina/Buenos_Aires']);
    expect(ids(matchingChoices(zones, 'nowhere'))).toEqual([]);
  });

  it('puts first what begins with the words', () => {
    expect(ids(matchingChoices(zones, 'den'))).toEqual(['America/Denver']);
    expect(ids(matchingChoices(zones, 'en'))).toHaveLength(3);
    expect(ids(matchingChoices([...zones].reverse(), 'e'))[0]).toBe('Europe/Copenhagen');
  });

  it('shows the distance to Greenwich', () => {
    expect(zones[0]).toEqual({ id: 'America/Denver', label: 'America/Denver', detail: 'GMT-7' });
  });
});

describe('choosing a currency', () => {
  it('goes by code or name', () => {
    const currencies = ['USD', 'EUR', 'GBP'].map(currencyChoice);

    expect(ids(matchingChoices(currencies, 'eur'))).toEqual(['EUR']);
    expect(ids(matchingChoices(currencies, 'dollar'))).toEqual(['USD']);
  });
});
