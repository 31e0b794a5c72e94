import type { Icon } from '@tabler/icons-react';

export interface Command {
  id: string;
  label: string;
  detail?: string | undefined;
  icon: Icon;
  /** Where it leads. */
  to?: string;
  /** What it does, when it leads nowhere. */
  run?: () => void;
}

export interface CommandGroup {
  title: string;
  items: Command[];
}

/** The commands that have every typed word at the beginning of one of theirs. */
export function matching(groups: CommandGroup[], typed: string): CommandGroup[] {
  const words = typed.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return groups.map(({ title, items }) => ({
    title,
    items: items.filter(({ label }) => {
      const own = label.toLocaleLowerCase().split(/\s+/);
      return words.every((word) => own.some((candidate) => candidate.startsWith(word)));
    }),
  }));
}
