import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayInWords,
  durationInWords,
  exactDay,
  exactMoment,
  isDay,
  minutesInWords,
  momentInWords,
  monthInWords,
  timeOfDay,
  todayIn,
} from './dates';

const now = new Date('2026-11-20T17:00:00Z');

describe('a day', () => {
  it('is in words when it is near', () => {
    const words = ['2026-11-20', '2026-11-19', '2026-11-21', '2026-11-17'].map((day) =>
      dayInWords(day, '2026-11-20'),
    );

    expect(words).toEqual(['Today', 'Yesterday', 'Tomorrow', '3 days ago']);
  });

  it('is a date when it is far, with its year when that is another one', () => {
    expect(dayInWords('2026-07-04', '2026-11-20')).toBe('Jul 4');
    expect(dayInWords('1996-07-04', '2026-11-20')).toBe('Jul 4, 1996');
  });

  it('is exact on demand', () => {
    expect(exactDay('1996-07-04')).toBe('Thursday, July 4, 1996');
  });

  it('is today where the location is', () => {
    const late = new Date('2026-11-21T05:30:00Z');

    expect(todayIn('America/Denver', late)).toBe('2026-11-20');
    expect(todayIn('Europe/Berlin', late)).toBe('2026-11-21');
  });

  it('moves over the ends of months and the change of clocks', () => {
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
    expect(addDays('2026-10-31', 2)).toBe('2026-11-02');
  });

  it('is told from other text', () => {
    expect(['2026-11-20', '2026-02-30', '20.11.2026', '2026-1-1', ''].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a moment', () => {
  it('is in words when it is recent', () => {
    const words = [
      '2026-11-20T16:59:50Z',
      '2026-11-20T16:55:00Z',
      '2026-11-20T13:00:00Z',
      '2026-11-18T12:00:00Z',
    ].map((at) => momentInWords(at, 'America/Denver', now));

    expect(words).toEqual(['Now', '5 minutes ago', '4 hours ago', '2 days ago']);
  });

  it('is exact in the zone of the location', () => {
    expect(exactMoment('2026-11-20T17:05:00Z', 'America/Denver')).toBe(
      'November 20, 2026 at 10:05:00 AM MST',
    );
  });
});

describe('a month', () => {
  it('is named with its year', () => {
    expect(monthInWords('1996-07')).toBe('Jul 1996');
  });
});

describe('a duration', () => {
  it.each([
    [12, '< 0.1 sec'],
    [420, '0.4 sec'],
    [3_240, '3.2 sec'],
    [59_940, '59.9 sec'],
    [80_000, '1 min 20 sec'],
  ])('of %i ms is %j', (milliseconds, words) => {
    expect(durationInWords(milliseconds)).toBe(words);
  });
});

describe('what is left of a time', () => {
  it.each([
    [3_600_000, '1 hr'],
    [3_900_000, '1 hr 5 min'],
    [910_000, '15 min'],
    [20_000, '1 min'],
  ])('of %i ms is %j', (milliseconds, words) => {
    expect(minutesInWords(milliseconds)).toBe(words);
  });

  it('ends at a time of day at the place', () => {
    expect(timeOfDay('2026-11-20T21:30:00Z', 'America/Denver')).toMatch(/2:30/);
  });
});
