import { useSyncExternalStore } from 'react';

const STEP = 30_000;

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = new Date();

/** One clock for the page, however many dates it shows. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, STEP);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  now = new Date();
  for (const listener of listeners) listener();
}

function current(): Date {
  // Nobody listened for a while: the clock has stood still.
  if (timer === undefined && Date.now() - now.getTime() > STEP) now = new Date();
  return now;
}

/** The time, good enough for "5 minutes ago": it moves every half minute. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, current);
}
