import {
  archiveFranchise,
  offboardFranchise,
  purgeFranchise,
  requestPurge,
  suspendFranchise,
} from '@/api/franchises';
import type { Franchise, Versioned } from '@/api/model';
import { OvertakenDialog } from '@/components/acts/OvertakenDialog';
import { ReasonDialog, useReason } from '@/components/acts/ReasonDialog';
import { useTypedWord } from '@/components/acts/TypedWord';
import { isPossible, transitionOf } from '@/components/acts/transitions';
import { WordDialog } from '@/components/acts/WordDialog';
import { purgeTexts } from './purge-texts';
import { texts } from './texts';
import { useFranchiseAct } from './useFranchiseAct';

/** What says first what it does, by the name that the state machine has for it. */
export type AskedAct = 'suspend' | 'offboard' | 'archive' | 'request-purge' | 'purge';

interface Question {
  title: (name: string) => string;
  consequences: string[];
  act: string;
  keep: string;
  overtaken: string;
  done: (name: string) => string;
  /** Who reads the reason; without it none is asked for. */
  reasonHint?: string;
  /** Whether the franchise's id has to be typed, since nothing undoes the act. */
  forGood: boolean;
  run: (franchiseId: string, key: string, etag: string, reason: string) => Promise<Versioned<Franchise>>;
}

const { suspend, offboard, archive } = texts;
const { request, purge } = purgeTexts;

const questions: Record<AskedAct, Question> = {
  suspend: {
    ...suspend,
    consequences: [suspend.read, suspend.write, suspend.jobs, suspend.undo],
    forGood: false,
    run: suspendFranchise,
  },
  offboard: {
    ...offboard,
    consequences: [offboard.read, offboard.write, offboard.jobs, offboard.next, offboard.undo],
    forGood: true,
    run: offboardFranchise,
  },
  archive: {
    ...archive,
    consequences: [archive.people, archive.data, archive.undo],
    forGood: true,
    run: archiveFranchise,
  },
  'request-purge': {
    ...request,
    consequences: [request.second, request.next, request.undo],
    forGood: false,
    run: requestPurge,
  },
  purge: {
    ...purge,
    consequences: [purge.data, purge.people, purge.stays, purge.undo],
    forGood: true,
    run: purgeFranchise,
  },
};

interface LifeDialogProps {
  asked: AskedAct;
  franchise: Versioned<Franchise>;
  onClose: () => void;
}

/** An act in the life of a franchise: says what it does, and asks for a reason, for a word, or for both. */
export function LifeDialog({ asked, franchise: { value, etag }, onClose }: LifeDialogProps) {
  const question = questions[asked];
  const { reasonHint, forGood } = question;
  const reason = useReason();
  const word = useTypedWord(value.id);
  const act = useFranchiseAct({
    franchiseId: value.id,
    name: asked,
    content: { etag, reason: reason.said },
    run: (key) => question.run(value.id, key, etag, reason.said),
    said: ({ name }) => question.done(name),
    onDone: onClose,
  });
  if (!act.running && !isPossible(value, asked)) {
    return (
      <OvertakenDialog
        title={question.overtaken}
        meanwhile={texts.changedMeanwhile}
        see={texts.see}
        transition={transitionOf(value, asked)}
        onClose={onClose}
      />
    );
  }
  const shared = {
    title: question.title(value.name),
    consequences: question.consequences,
    doIt: question.act,
    leaveIt: question.keep,
    meanwhile: texts.changedMeanwhile,
    act,
    onClose,
  };
  if (reasonHint === undefined) return <WordDialog {...shared} word={word} />;
  return (
    <ReasonDialog {...shared} reason={reason} reasonHint={reasonHint} word={forGood ? word : undefined} />
  );
}
