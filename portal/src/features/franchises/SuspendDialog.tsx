import { suspendFranchise } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { ReasonDialog, useReason } from '@/components/acts/ReasonDialog';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { texts } from './texts';
import { useFranchiseAct } from './useFranchiseAct';

const t = texts.suspend;

interface SuspendDialogProps {
  franchise: Versioned<Franchise>;
  onClose: () => void;
}

export function SuspendDialog({ franchise: { value, etag }, onClose }: SuspendDialogProps) {
  const reason = useReason();
  const act = useFranchiseAct({
    franchiseId: value.id,
    name: 'suspend',
    content: { etag, reason: reason.said },
    run: (key) => suspendFranchise(value.id, key, etag, reason.said),
    said: ({ name }) => t.done(name),
    onDone: onClose,
  });
  if (!act.running && !isPossible(value, 'suspend')) {
    return (
      <OvertakenDialog
        title={t.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={t.see}
        transition={transitionOf(value, 'suspend')}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonDialog
      title={t.title(value.name)}
      consequences={[t.read, t.write, t.jobs, t.undo]}
      reason={reason}
      reasonHint={t.reasonHint}
      doIt={t.act}
      leaveIt={t.keep}
      meanwhile={texts.changedMeanwhile}
      act={act}
      onClose={onClose}
    />
  );
}
