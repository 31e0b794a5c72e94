import { useCallback, useRef, useState } from 'react';
import { getPath, setPath } from './paths-of-values';

export type Errors = Record<string, string>;

// biome-ignore lint/suspicious/noExplicitAny: fields of any kind, addressed by path.
export type Values = Record<string, any>;

interface InputProps {
  value: string;
  error: string | undefined;
  onChange: (event: { currentTarget: { value: string } }) => void;
  onBlur: () => void;
}

/** The fields of a form with what is wrong in them; a field is checked when it is left. */
export interface Fields<V extends Values> {
  values: V;
  errors: Errors;
  /** For handlers: what the values are now, also before the page has been drawn anew. */
  current: () => V;
  set: (path: string, value: unknown) => void;
  setAll: (values: V) => void;
  setErrors: (errors: Errors) => void;
  check: (path: string) => void;
  /** Checks everything; true when nothing is wrong. */
  checkAll: () => boolean;
  /** What a text field needs. */
  text: (path: string) => InputProps;
  /** What a switch needs. */
  toggle: (path: string) => {
    checked: boolean;
    onChange: (event: { currentTarget: { checked: boolean } }) => void;
  };
}

export function useFields<V extends Values>(initial: V, validate: (values: V) => Errors): Fields<V> {
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Errors>({});
  const latest = useRef(values);

  const setAll = useCallback((next: V) => {
    latest.current = next;
    setValues(next);
  }, []);
  const set = (path: string, value: unknown) => {
    setAll(setPath(latest.current, path, value));
    setErrors(({ [path]: _, ...others }) => others);
  };
  const check = (path: string) => {
    const found = validate(latest.current)[path];
    setErrors(({ [path]: _, ...others }) => (found === undefined ? others : { ...others, [path]: found }));
  };

  return {
    values,
    errors,
    current: () => latest.current,
    set,
    setAll,
    setErrors,
    check,
    checkAll: () => {
      const found = validate(latest.current);
      setErrors(found);
      return Object.keys(found).length === 0;
    },
    text: (path) => ({
      value: String(getPath(values, path) ?? ''),
      error: errors[path],
      onChange: (event) => set(path, event.currentTarget.value),
      onBlur: () => check(path),
    }),
    toggle: (path) => ({
      checked: getPath(values, path) === true,
      onChange: (event) => set(path, event.currentTarget.checked),
    }),
  };
}
