import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { isRefusal, Refusal } from '@/api/refusal';
import { useOnce } from '../useOnce';
import { type Draft, forgetDraft, readDraft, writeDraft } from './draft';
import { fieldErrors } from './pointers';
import { type Fields, useFields, type Values } from './useFields';
import { useLeaveGuard } from './useLeaveGuard';

/** The saved state that a form works on. */
export interface Base<V> {
  values: V;
  version: string | undefined;
}

export interface RecordFormOptions<V extends Values> {
  /** Names the draft; nobody else's and no other record's. */
  draftKey: string;
  base: Base<V>;
  validate: (values: V) => Record<string, string>;
  /** Takes away what was begun and left empty, before anything is checked. */
  tidy?: (values: V) => V;
  /** Saves the difference to the base; a refusal is thrown. */
  save: (values: V, base: Base<V>) => Promise<void>;
  /** Reads the record anew, for when somebody else has changed it. */
  latest?: () => Promise<Base<V>>;
  /** The form's field for a place in the API's input; undefined when it has none. */
  fieldOf: (path: string) => string | undefined;
}

export interface RecordEditor<V extends Values> {
  form: Fields<V>;
  element: React.RefObject<HTMLFormElement | null>;
  saving: boolean;
  dirty: boolean;
  /** Why the last attempt failed, if it was not for a field. */
  failure: unknown;
  others: string[];
  conflict: Base<V> | undefined;
  base: Base<V>;
  restored: boolean;
  guard: ReactNode;
  submit: () => void;
  startOver: () => void;
  takeTheirs: () => void;
  saveMine: () => void;
  closeConflict: () => void;
}

/** A form over one record: drafts, validation here and by the server, conflicts, and asking before leaving. */
export function useRecordForm<V extends Values>(options: RecordFormOptions<V>): RecordEditor<V> {
  const { draftKey, validate, latest } = options;
  const [draft] = useState<Draft<V> | undefined>(() => readDraft<V>(draftKey));
  const [base, setBase] = useState<Base<V>>(
    draft === undefined ? options.base : { values: draft.base, version: draft.version },
  );
  const [restored, setRestored] = useState(draft !== undefined);
  const { mutateAsync: save, isPending: saving } = useMutation({
    mutationFn: ({ values, from }: { values: V; from: Base<V> }) => options.save(values, from),
  });
  const [failure, setFailure] = useState<unknown>(undefined);
  const [others, setOthers] = useState<string[]>([]);
  const [conflict, setConflict] = useState<Base<V> | undefined>(undefined);
  const [attempt, setAttempt] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const done = useRef(false);
  const once = useOnce();

  const form = useFields<V>(draft?.values ?? options.base.values, validate);
  const dirty = JSON.stringify(form.values) !== JSON.stringify(base.values);
  const dirtyNow = useRef(dirty);
  dirtyNow.current = dirty;

  useEffect(() => {
    if (done.current) return;
    if (dirty)
      writeDraft(draftKey, {
        values: form.values,
        base: base.values,
        version: base.version,
      });
    else forgetDraft(draftKey);
  }, [dirty, form.values, base, draftKey]);

  useEffect(() => {
    if (attempt > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempt]);

  const guarded = useCallback(() => dirtyNow.current && !done.current, []);
  const discard = useCallback(() => {
    done.current = true;
    forgetDraft(draftKey);
  }, [draftKey]);
  const guard = useLeaveGuard(guarded, discard);

  const refused = async (error: unknown) => {
    if (isRefusal(error, 412) && latest !== undefined) return setConflict(await latest());
    if (error instanceof Refusal) {
      const found = fieldErrors(error.problem, options.fieldOf);
      form.setErrors(found.fields);
      setOthers(found.others);
      if (found.others.length === 0 && Object.keys(found.fields).length > 0) return undefined;
    }
    return setFailure(error);
  };

  const attemptSave = async (from: Base<V>) => {
    setFailure(undefined);
    setOthers([]);
    if (options.tidy !== undefined) form.setAll(options.tidy(form.current()));
    if (!form.checkAll()) return setAttempt((count) => count + 1);
    // While it is being saved the page may be left: the answer takes the person on.
    done.current = true;
    try {
      await save({ values: form.current(), from });
      forgetDraft(draftKey);
    } catch (error) {
      done.current = false;
      await refused(error).catch(setFailure);
      setAttempt((count) => count + 1);
    }
  };

  const begin = (from: Base<V>) => {
    setBase(from);
    form.setAll(from.values);
    form.setErrors({});
    setConflict(undefined);
    setRestored(false);
    forgetDraft(draftKey);
  };

  return {
    form,
    element,
    saving,
    dirty,
    failure,
    others,
    conflict,
    base,
    restored,
    guard,
    submit: () => void once(() => attemptSave(base)),
    startOver: () => begin(options.base),
    takeTheirs: () => conflict !== undefined && begin(conflict),
    saveMine: () => {
      if (conflict === undefined) return;
      setConflict(undefined);
      void once(() => attemptSave({ values: base.values, version: conflict.version }));
    },
    closeConflict: () => setConflict(undefined),
  };
}
