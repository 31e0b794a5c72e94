import { purgeFranchise } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { useTypedWord } from '@/components/acts/TypedWord';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { WordDialog } from '@/components/acts/WordDialog';
import { purgeTexts } from './purge-texts';
import { texts } from './texts';
import { useFranchiseAct } from './useFranchiseAct';

const t = purgeTexts.purge;

interface PurgeDialogProps {
  franchise: Versioned<Franchise>;
  onClose: () => void;
}

export function PurgeDialog({ franchise: { value, etag }, onClose }: PurgeDialogProps) {
  const word = useTypedWord(value.id);
  const act = useFranchiseAct({
    franchiseId: value.id,
    name: 'purge',
    content: etag,
    run: (key) => purgeFranchise(value.id, key, etag),
    said: ({ name }) => t.done(name),
    onDone: onClose,
  });
  if (!act.running && !isPossible(value, 'purge')) {
    return (
      <OvertakenDialog
        title={t.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={purgeTexts.see}
        transition={transitionOf(value, 'purge')}
        onClose={onClose}
      />
    );
  }
  return (
    <WordDialog
      title={t.title(value.name)}
      consequences={[t.data, t.people, t.stays, t.undo]}
      word={word}
      doIt={t.act}
      leaveIt={t.keep}
      meanwhile={texts.changedMeanwhile}
      act={act}
      onClose={onClose}
    />
  );
}
