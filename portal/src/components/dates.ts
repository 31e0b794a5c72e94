import { locale } from './language';

const DAY = 86_400_000;

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
const known = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter is slow, and a long list needs the same one for each of its rows. */
function formatter(name: string, options: Intl.DateTimeFormatOptions, tag = locale): Intl.DateTimeFormat {
  const id = `${name} ${options.timeZone}`;
  let made = known.get(id);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(tag, options);
    known.set(id, made);
  }
  return made;
}

/** The day that it is at a place, as YYYY-MM-DD. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  const options = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return formatter('today', options, 'en-CA').format(now);
}

/** Moves a day: addDays("2026-03-01", -1) is "2026-02-28". */
export function addDays(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * DAY).toISOString().slice(0, 10);
}

/** A day near today in words, another one as a date. */
export function dayInWords(day: string, today: string): string {
  const distance = Math.round((noon(day).getTime() - noon(today).getTime()) / DAY);
  if (Math.abs(distance) < 7) return capitalised(relative.format(distance, 'day'));
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const options = { timeZone: 'UTC', month: 'short', day: 'numeric' } as const;
  if (sameYear) return formatter('day', options).format(noon(day));
  return formatter('day of year', { ...options, year: 'numeric' }).format(noon(day));
}

export function exactDay(day: string): string {
  return formatter('full', { timeZone: 'UTC', dateStyle: 'full' }).format(noon(day));
}

export function shortDay(day: string): string {
  return formatter('medium', { timeZone: 'UTC', dateStyle: 'medium' }).format(noon(day));
}

/** A moment of the last days in words, another one as a date at the place. */
export function momentInWords(instant: string, timeZone: string, now: Date): string {
  const past = now.getTime() - new Date(instant).getTime();
  const minutes = Math.round(past / 60_000);
  if (Math.abs(minutes) < 1) return capitalised(relative.format(0, 'second'));
  if (Math.abs(minutes) < 60) return capitalised(relative.format(-minutes, 'minute'));
  if (Math.abs(minutes) < 24 * 60) return capitalised(relative.format(-Math.round(minutes / 60), 'hour'));
  return dayInWords(todayIn(timeZone, new Date(instant)), todayIn(timeZone, now));
}

export function exactMoment(instant: string, timeZone: string): string {
  return formatter('moment', {
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** The time of day at a place: "2:30 PM". */
export function timeOfDay(instant: string, timeZone: string): string {
  const options = { timeZone, hour: 'numeric', minute: '2-digit' } as const;
  return formatter('time of day', options).format(new Date(instant));
}

/** How long something still takes, in whole minutes and one at least: "1 hr", "1 hr 5 min", "12 min". */
export function minutesInWords(milliseconds: number): string {
  const minutes = Math.max(Math.round(milliseconds / 60_000), 1);
  if (minutes < 60) return unit('minute', minutes);
  const hours = unit('hour', Math.floor(minutes / 60));
  return minutes % 60 === 0 ? hours : `${hours} ${unit('minute', minutes % 60)}`;
}

/** How long something took: "0.4 sec", "1 min 20 sec". */
export function durationInWords(milliseconds: number): string {
  const seconds = Math.max(milliseconds, 0) / 1000;
  if (seconds < 0.1) return `< ${unit('second', 0.1)}`;
  if (seconds < 60) return unit('second', Math.round(seconds * 10) / 10);
  const whole = Math.round(seconds);
  return `${unit('minute', Math.floor(whole / 60))} ${unit('second', whole % 60)}`;
}

function unit(name: 'second' | 'minute' | 'hour', count: number): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name }).format(count);
}

/** "2026-11" as "Nov 2026". */
export function monthInWords(month: string): string {
  return formatter('month', { timeZone: 'UTC', month: 'short', year: 'numeric' }).format(noon(`${month}-01`));
}

/** "2026-11" as "N", for the axis of a chart. */
export function monthLetter(month: string): string {
  return formatter('letter', { timeZone: 'UTC', month: 'narrow' }).format(noon(`${month}-01`));
}

export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(Date.parse(text)) &&
    noon(text).toISOString().startsWith(text)
  );
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}

function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase(locale) + words.slice(1);
}
