import { useLocalStorage } from '@mantine/hooks';
import { useMemo } from 'react';
import { type Column, shownColumns } from './columns';

/** The columns that this person wants to see in this list, remembered in the browser. */
export function useColumns<T>(list: string, columns: readonly Column<T>[]) {
  const [chosen, choose] = useLocalStorage<string[] | undefined>({
    key: `candlefish.columns.${list}`,
    defaultValue: undefined,
    getInitialValueInEffect: false,
  });
  const shown = useMemo(() => shownColumns(columns, chosen), [columns, chosen]);
  return { shown, chosen, choose };
}
