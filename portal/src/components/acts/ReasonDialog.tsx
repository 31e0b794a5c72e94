import { Button, List, Textarea } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { Dialog } from '../dialog/Dialog';
import { texts } from '../texts';
import { ActProblem } from './ActProblem';
import { type TypedWord, TypedWordField } from './TypedWord';
import type { RunningAct } from './useAct';

const MAX = 500;

export interface Reason {
  text: string;
  /** As it is sent. */
  said: string;
  write: (text: string) => void;
}

export function useReason(): Reason {
  const [text, write] = useState('');
  return { text, said: text.trim(), write };
}

interface ReasonDialogProps {
  title: string;
  consequences: string[];
  reason: Reason;
  reasonHint: string;
  /** The words of the buttons: to do it, and to leave it. */
  doIt: string;
  leaveIt: string;
  /** What somebody else did, when they were faster. */
  meanwhile: string;
  act: RunningAct;
  onClose: () => void;
  /** Whether the act takes something away. */
  grave?: boolean;
  /** What else the act asks for. */
  children?: ReactNode;
  /** The word that is asked for where nothing undoes the act. */
  word?: TypedWord;
}

/** An act that has to be accounted for: says what it does, and asks why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { reason, act, onClose } = props;
  const [asked, setAsked] = useState(false);
  const error =
    reason.said === '' ? texts.form.required : reason.said.length > MAX ? texts.form.tooLong(MAX) : undefined;
  const submit = () => {
    setAsked(true);
    if (error === undefined && props.word?.matches !== false) act.start();
  };
  return (
    <Dialog
      title={props.title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {props.leaveIt}
          </Button>
          <Button color={props.grave === false ? undefined : 'red'} loading={act.running} onClick={submit}>
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
      <Textarea
        label={texts.acts.reason}
        description={props.reasonHint}
        value={reason.text}
        onChange={(event) => reason.write(event.currentTarget.value)}
        onBlur={() => setAsked(reason.text !== '')}
        onKeyDown={getHotkeyHandler([['mod+Enter', submit]])}
        error={asked ? error : undefined}
        autosize
        minRows={3}
        required
        withAsterisk={false}
        data-autofocus
      />
      {props.children}
      {props.word !== undefined && <TypedWordField word={props.word} asked={asked} />}
      {act.error !== null && <ActProblem error={act.error} meanwhile={props.meanwhile} onRetry={submit} />}
    </Dialog>
  );
}
