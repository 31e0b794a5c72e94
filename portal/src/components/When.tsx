import { dayInWords, exactDay, exactMoment, momentInWords, todayIn } from './dates';
import { useNow } from './useNow';

/** A moment in words; hovering shows it exactly, in the place's time zone. */
export function Moment({ at, timeZone }: { at: string; timeZone: string }) {
  const now = useNow();
  return (
    <time dateTime={at} title={exactMoment(at, timeZone)}>
      {momentInWords(at, timeZone, now)}
    </time>
  );
}

/** A day in words; hovering shows it exactly. */
export function Day({ day, timeZone }: { day: string; timeZone: string }) {
  const now = useNow();
  return (
    <time dateTime={day} title={exactDay(day)}>
      {dayInWords(day, todayIn(timeZone, now))}
    </time>
  );
}
