import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useSearchParams } from 'react-router';
import { type Filters, readFilters, writeFilters } from './url-filter';

export function useUrlFilters<K extends string>(keys: readonly K[]) {
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params, keys), [params, keys]);
  // Two changes may come before the page has been drawn with the first one.
  const latest = useRef(params);
  useEffect(() => {
    latest.current = params;
  }, [params]);
  const change = useCallback(
    (changes: Filters<K>) => {
      latest.current = writeFilters(latest.current, changes);
      setParams(latest.current, { replace: true, preventScrollReset: true });
    },
    [setParams],
  );
  return { filters, change };
}
