import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { texts } from '../texts';

const t = texts.acts;

export interface TypedWord {
  word: string;
  typed: string;
  matches: boolean;
  type: (text: string) => void;
}

/** A word that has to be typed before something is done that nothing undoes. */
export function useTypedWord(word: string): TypedWord {
  const [typed, type] = useState('');
  return { word, typed, matches: typed.trim() === word, type };
}

interface TypedWordFieldProps {
  word: TypedWord;
  /** Whether somebody tried to go on. */
  asked?: boolean;
  autoFocus?: boolean;
}

export function TypedWordField({
  word: { word, typed, matches, type },
  asked = false,
  autoFocus = false,
}: TypedWordFieldProps) {
  const [left, setLeft] = useState(false);
  return (
    <TextInput
      label={t.typeWord(word)}
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => setLeft(typed !== '')}
      error={(left || asked) && !matches ? t.wrongWord(word) : undefined}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      data-autofocus={autoFocus || undefined}
    />
  );
}
