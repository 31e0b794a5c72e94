import { Combobox, InputBase, Loader, Text, useCombobox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { texts } from '../texts';
import classes from './form.module.css';
import type { Choice, RecordPickerProps } from './RecordPicker';
import { useFirstOption } from './useFirstOption';

/** Finds a record by typing: the server searches, arrows and Enter choose. */
export function RecordPickerCombobox<T, R, K extends QueryKey>(props: RecordPickerProps<T, R, K>) {
  const { label, labelHidden = false, value, choiceOf, onPick } = props;
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [words] = useDebouncedValue(typed?.trim() ?? '', 150);
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
  });
  const found = useQuery({
    ...props.search(words),
    enabled: combobox.dropdownOpened,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
  const answered = found.data === undefined ? [] : props.itemsOf(found.data);
  // What was found for earlier words stays only as far as it fits the new ones, so that Enter takes what was meant.
  const late = found.isPlaceholderData || words !== (typed?.trim() ?? '');
  const items = late ? answered.filter((item) => fits(choiceOf(item), typed ?? '')) : answered;
  const first = items[0] === undefined ? undefined : choiceOf(items[0]).id;

  const { told, onKeyDown } = useFirstOption(combobox, typed ? `${first} ${typed}` : undefined);

  const pick = (id: string) => {
    const item = items.find((candidate) => choiceOf(candidate).id === id);
    if (item === undefined) return;
    onPick(item);
    setTyped(undefined);
    combobox.closeDropdown();
  };
  const leave = () => {
    combobox.closeDropdown();
    setTyped(undefined);
    props.onBlur?.();
  };

  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target withExpandedAttribute {...told}>
        <InputBase
          aria-autocomplete="list"
          ref={props.inputRef}
          label={labelHidden ? undefined : label}
          aria-label={labelHidden ? label : undefined}
          required={props.required}
          withAsterisk={false}
          error={props.error}
          placeholder={props.placeholder ?? texts.picker.type}
          autoFocus={props.autoFocus}
          autoComplete="off"
          value={typed ?? value?.label ?? ''}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            combobox.openDropdown();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onKeyDown={onKeyDown}
          onBlur={leave}
          rightSection={
            found.isFetching ? (
              <Loader size={14} />
            ) : value !== undefined && props.onClear !== undefined ? (
              <Combobox.ClearButton aria-label={texts.picker.clear} onClear={props.onClear} />
            ) : (
              <Combobox.Chevron />
            )
          }
          rightSectionPointerEvents={value !== undefined && props.onClear !== undefined ? 'all' : 'none'}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={texts.picker.suggestions} className={classes.options}>
          {items.map((item) => (
            <Option
              key={choiceOf(item).id}
              choice={choiceOf(item)}
              chosen={choiceOf(item).id === value?.id}
            />
          ))}
          {items.length === 0 && !found.isFetching && (
            <Combobox.Empty>{found.isError ? texts.picker.failed : texts.picker.nothing}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function fits({ label, detail }: Choice, typed: string): boolean {
  return `${label} ${detail ?? ''}`.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}

function Option({ choice, chosen }: { choice: Choice; chosen: boolean }) {
  return (
    <Combobox.Option value={choice.id} active={chosen}>
      <Text size="sm">{choice.label}</Text>
      {choice.detail !== undefined && choice.detail !== '' && (
        <Text size="xs" c="dimmed">
          {choice.detail}
        </Text>
      )}
    </Combobox.Option>
  );
}
