import { requestPurge } from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { ReasonDialog, useReason } from '@/components/acts/ReasonDialog';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { purgeTexts } from './purge-texts';
import { texts } from './texts';
import { useFranchiseAct } from './useFranchiseAct';

const t = purgeTexts.request;

interface PurgeRequestDialogProps {
  franchise: Versioned<Franchise>;
  onClose: () => void;
}

/** Asks a second person to have the data taken away; nothing is, yet. */
export function PurgeRequestDialog({ franchise: { value, etag }, onClose }: PurgeRequestDialogProps) {
  const reason = useReason();
  const act = useFranchiseAct({
    franchiseId: value.id,
    name: 'request-purge',
    content: { etag, reason: reason.said },
    run: (key) => requestPurge(value.id, key, etag, reason.said),
    said: ({ name }) => t.done(name),
    onDone: onClose,
  });
  if (!act.running && !isPossible(value, 'request-purge')) {
    return (
      <OvertakenDialog
        title={t.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={purgeTexts.see}
        transition={transitionOf(value, 'request-purge')}
        onClose={onClose}
      />
    );
  }
  return (
    <ReasonDialog
      title={t.title(value.name)}
      consequences={[t.second, t.next, t.undo]}
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
