import type { ComboboxStore } from '@mantine/core';
import { type KeyboardEvent, useEffect, useState } from 'react';

/**
 * Chooses the first option whenever the findings change, so that Enter takes it, and tells screen readers so until the
 * arrows choose another one; from there on the combobox tells it by itself.
 *
 * @param findings changes when the findings do; undefined when nothing is to be chosen
 */
export function useFirstOption(combobox: ComboboxStore, findings: string | undefined) {
  const [chosen, setChosen] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the store is another object in each render.
  useEffect(() => {
    setChosen(findings === undefined ? null : combobox.selectFirstOption());
  }, [findings]);

  return {
    /** For the combobox's target. */
    told: chosen === null || !combobox.dropdownOpened ? {} : { 'aria-activedescendant': chosen },
    /** For the field. */
    onKeyDown: ({ key }: KeyboardEvent) => {
      if (key === 'ArrowDown' || key === 'ArrowUp') setChosen(null);
    },
  };
}
