import { useRef } from 'react';

/** Runs an act unless it is running already: a double click comes before the page has been drawn anew. */
export function useOnce(): (act: () => Promise<unknown>) => Promise<void> {
  const running = useRef(false);
  return async (act) => {
    if (running.current) return;
    running.current = true;
    try {
      await act();
    } finally {
      running.current = false;
    }
  };
}
