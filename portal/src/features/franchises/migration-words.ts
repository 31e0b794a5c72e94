import type { Migration } from '@/api/model';
import { durationInWords } from '@/components/dates';
import { texts } from './migration-texts';

/** The version that the data has, with the one that it should have where that is another. */
export function versionInWords({ version, target, state }: Migration): string {
  const present = version ?? texts.unknown;
  return state === 'current' ? present : texts.of(present, target);
}

/** How long the last attempt took; undefined where there was none, or while it goes on. */
export function tookInWords({ durationMillis }: Migration): string | undefined {
  return durationMillis === undefined ? undefined : durationInWords(durationMillis);
}
