import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

/**
 * Forgets a record that is no more, once the page that shows it has gone: a page that still shows it would ask for it anew,
 * and be told that there is none.
 */
export function useForget(record: QueryKey): () => void {
  const queries = useQueryClient();
  const isGone = useRef(false);
  const latest = useRef(record);
  latest.current = record;
  useEffect(
    () => () => {
      if (isGone.current) queries.removeQueries({ queryKey: latest.current });
    },
    [queries],
  );
  return () => {
    isGone.current = true;
  };
}
