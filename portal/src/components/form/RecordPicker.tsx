import { TextInput } from '@mantine/core';
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';

export interface Choice {
  id: string;
  label: string;
  detail?: string | undefined;
}

export interface RecordPickerProps<T, R, K extends QueryKey> {
  label: string;
  /** For a field in a table, whose column says what it is. */
  labelHidden?: boolean;
  placeholder?: string;
  value: Choice | undefined;
  search: (words: string) => UseQueryOptions<R, Error, R, K>;
  itemsOf: (result: R) => T[];
  choiceOf: (item: T) => Choice;
  onPick: (item: T) => void;
  onClear?: () => void;
  onBlur?: () => void;
  error?: ReactNode;
  required?: boolean;
  autoFocus?: boolean;
  inputRef?: React.Ref<HTMLInputElement>;
}

const RecordPickerCombobox = lazy(() =>
  import('./RecordPickerCombobox').then((module) => ({ default: module.RecordPickerCombobox })),
) as unknown as typeof import('./RecordPickerCombobox').RecordPickerCombobox;

/** Finds a record by typing. While the script of the search is on its way, the field already has its place. */
export function RecordPicker<T, R, K extends QueryKey>(props: RecordPickerProps<T, R, K>) {
  const { label, labelHidden = false, value } = props;
  return (
    <Suspense
      fallback={
        <TextInput
          label={labelHidden ? undefined : label}
          aria-label={labelHidden ? label : undefined}
          value={value?.label ?? ''}
          readOnly
        />
      }
    >
      <RecordPickerCombobox {...props} />
    </Suspense>
  );
}
