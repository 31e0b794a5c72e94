import { Button, List } from '@mantine/core';
import { Dialog } from '../dialog/Dialog';
import { ActProblem } from './ActProblem';
import { type TypedWord, TypedWordField } from './TypedWord';
import type { RunningAct } from './useAct';

interface WordDialogProps {
  title: string;
  consequences: string[];
  word: TypedWord;
  /** The words of the buttons: to do it, and to leave it. */
  doIt: string;
  leaveIt: string;
  /** What somebody else did, when they were faster. */
  meanwhile: string;
  act: RunningAct;
  onClose: () => void;
}

/** An act that nothing undoes: says what it does, and asks for a word. */
export function WordDialog(props: WordDialogProps) {
  const { word, act, onClose } = props;
  return (
    <Dialog
      title={props.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {props.leaveIt}
          </Button>
          <Button color="red" loading={act.running} disabled={!word.matches} onClick={act.start}>
            {props.doIt}
          </Button>
        </>
      }
    >
      <List size="sm" spacing="xs">
        {props.consequences.map((consequence) => (
          <List.Item key={consequence}>{consequence}</List.Item>
        ))}
      </List>
      <TypedWordField word={word} autoFocus />
      {act.error !== null && <ActProblem error={act.error} meanwhile={props.meanwhile} onRetry={act.start} />}
    </Dialog>
  );
}
