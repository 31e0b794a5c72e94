import { offboardFranchise } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { ReasonDialog, useReason } from '@/components/acts/ReasonDialog';
import { useTypedWord } from '@/components/acts/TypedWord';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { texts } from './texts';
import { useFranchiseAct } from './useFranchiseAct';

const t = texts.offboard;

interface OffboardDialogProps {
  franchise: Versioned<Franchise>;
  onClose: () => void;
}

export function OffboardDialog({ franchise: { value, etag }, onClose }: OffboardDialogProps) {
  const reason = useReason();
  const word = useTypedWord(value.id);
  const act = useFranchiseAct({
    franchiseId: value.id,
    name: 'offboard',
    content: { etag, reason: reason.said },
    run: (key) => offboardFranchise(value.id, key, etag, reason.said),
    said: ({ name }) => t.done(name),
    onDone: onClose,
  });
  if (!act.running && !isPossible(value, 'offboard')) {
    return (
      <OvertakenDialog
        title={t.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={t.see}
        transition={transitionOf(value, 'offboard')}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonDialog
      title={t.title(value.name)}
      consequences={[t.read, t.write, t.jobs, t.next, t.undo]}
      reason={reason}
      reasonHint={t.reasonHint}
      doIt={t.act}
      leaveIt={t.keep}
      meanwhile={texts.changedMeanwhile}
      act={act}
      onClose={onClose}
      word={word}
    />
  );
}
