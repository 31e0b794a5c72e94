import { ActionIcon, TextInput } from '@mantine/core';
import { useDebouncedCallback, useHotkeys } from '@mantine/hooks';
import { IconSearch, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { texts } from '../texts';
import classes from './list.module.css';

interface SearchFieldProps {
  label: string;
  value: string;
  onSearch: (words: string) => void;
}

/** Searches while the person types; the slash key goes to it. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const search = useDebouncedCallback(onSearch, 200);
  const sent = useRef(value);

  useEffect(() => {
    if (value !== sent.current) setTyped(value);
    sent.current = value;
  }, [value]);
  useHotkeys([['/', () => input.current?.focus()]]);

  const change = (words: string) => {
    setTyped(words);
    sent.current = words.trim();
    search(words.trim());
  };

  return (
    <TextInput
      ref={input}
      type="search"
      className={classes.search}
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={(event) => change(event.currentTarget.value)}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed === '' ? undefined : (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={texts.actions.clear}
            onClick={() => change('')}
          >
            <IconX size={16} />
          </ActionIcon>
        )
      }
    />
  );
}
