import { archiveFranchise } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { useTypedWord } from '@/components/acts/TypedWord';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { WordDialog } from '@/components/acts/WordDialog';
import { texts } from './texts';
import { useFranchiseAct } from './useFranchiseAct';

const t = texts.archive;

interface ArchiveDialogProps {
  franchise: Versioned<Franchise>;
  onClose: () => void;
}

export function ArchiveDialog({ franchise: { value, etag }, onClose }: ArchiveDialogProps) {
  const word = useTypedWord(value.id);
  const act = useFranchiseAct({
    franchiseId: value.id,
    name: 'archive',
    content: etag,
    run: (key) => archiveFranchise(value.id, key, etag),
    said: ({ name }) => t.done(name),
    onDone: onClose,
  });
  if (!act.running && !isPossible(value, 'archive')) {
    return (
      <OvertakenDialog
        title={t.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={t.see}
        transition={transitionOf(value, 'archive')}
        onClose={onClose}
      />
    );
  }
  return (
    <WordDialog
      title={t.title(value.name)}
      consequences={[t.people, t.data, t.undo]}
      word={word}
      doIt={t.act}
      leaveIt={t.keep}
      meanwhile={texts.changedMeanwhile}
      act={act}
      onClose={onClose}
    />
  );
}
