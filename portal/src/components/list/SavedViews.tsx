import { Tabs } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { texts } from '../texts';
import classes from './list.module.css';

const ALL = 'all';

interface SavedViewsProps {
  /** What the list shows without a filter. */
  all: string;
  views: readonly { id: string; label: string }[];
  chosen: string | undefined;
  onChoose: (view: string | undefined) => void;
}

/** The saved views of a list as tabs: each is a filter that lives in the address. */
export function SavedViews({ all, views, chosen, onChoose }: SavedViewsProps) {
  const list = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another tab to be seen.
  useEffect(() => bringIntoView(list.current), [chosen]);
  return (
    <Tabs
      value={chosen ?? ALL}
      onChange={(view) => onChoose(view === null || view === ALL ? undefined : view)}
    >
      <Tabs.List ref={list} aria-label={texts.list.views} className={classes.views}>
        <Tabs.Tab value={ALL}>{all}</Tabs.Tab>
        {views.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}

/** Scrolls the tabs alone, never the page. */
function bringIntoView(list: HTMLElement | null): void {
  const tab = list?.querySelector<HTMLElement>('[aria-selected="true"]');
  if (!list || !tab) return;
  list.scrollLeft = tab.offsetLeft - (list.clientWidth - tab.offsetWidth) / 2;
}
