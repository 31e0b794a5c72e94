import { inLanguage } from '@/components/language';

export const texts = inLanguage({
  en: {
    section: 'Move',
    title: (name: string) => `Move ${name} to another database?`,
    read: 'Its people read everything as before.',
    write: 'While the data is copied, mostly for seconds, changes are refused and can be repeated.',
    jobs: 'Jobs wait and go on when it is done.',
    undo: 'If anything goes wrong it stays where it is. You can move it back at any time.',
    target: 'Where to',
    act: 'Move franchise',
    keep: 'Leave it where it is',
    steps: 'Steps of the move',
    names: {
      target: 'Role, schema and tables at the target',
      pause: 'Pause of changes',
      copy: 'Copy',
      comparison: 'Comparison of the copy',
      switch: 'Switch',
      old_data: 'Removal of the old data',
    } as Record<string, string>,
    progress: 'Progress of the move',
    underWay: (source: string, target: string) => `It is being moved from ${source} to ${target}.`,
    completed: (source: string, target: string, pause: string | undefined) =>
      `It was moved from ${source} to ${target}${pause === undefined ? '' : `; changes were paused for ${pause}`}.`,
    failed: (source: string, target: string, why: string | undefined) =>
      `It could not be moved to ${target} and stayed in ${source}${why === undefined ? '.' : `: ${why}`}`,
  },
});
