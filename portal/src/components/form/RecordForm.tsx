import { Alert, Button, Group, Text } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'react-router';
import { InSight } from '../InSight';
import { ProblemNotice } from '../problem/ProblemNotice';
import { texts } from '../texts';
import { differencesOf, type FieldText } from './differences';
import classes from './form.module.css';
import type { Values } from './useFields';
import type { RecordEditor } from './useRecordForm';

const ConflictDialog = lazy(() =>
  import('./ConflictDialog').then((module) => ({ default: module.ConflictDialog })),
);

interface RecordFormProps<V extends Values> {
  label: string;
  editor: RecordEditor<V>;
  /** The fields in words, for showing what differs. */
  inWords: (values: V) => FieldText[];
  saveLabel?: string;
  cancelTo: string;
  children: ReactNode;
}

/** One column of fields with what every form does around them. */
export function RecordForm<V extends Values>(props: RecordFormProps<V>) {
  const { label, editor, inWords, cancelTo, children } = props;
  const { form, conflict } = editor;
  return (
    <form
      ref={editor.element}
      aria-label={label}
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        editor.submit();
      }}
      onKeyDown={getHotkeyHandler([['mod+Enter', editor.submit]])}
    >
      {editor.restored && (
        <Alert variant="light" icon={<IconHistory size={18} />} role="status">
          <Group justify="space-between" gap="xs">
            <Text size="sm">{texts.form.restored}</Text>
            <Button size="compact-sm" variant="subtle" onClick={editor.startOver}>
              {texts.form.startOver}
            </Button>
          </Group>
        </Alert>
      )}
      {children}
      {editor.others.length > 0 && (
        <Alert color="red" variant="light" title={texts.form.correct} role="alert">
          <ul className={classes.findings}>
            {editor.others.map((finding) => (
              <li key={finding}>{finding}</li>
            ))}
          </ul>
        </Alert>
      )}
      {editor.failure !== undefined && (
        <InSight>
          <ProblemNotice error={editor.failure} onRetry={editor.submit} />
        </InSight>
      )}
      {/* Pressing a button here leaves the focus where it is: what a field says when it is left would move the button away
          before it is let go of. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here, and keys do as ever. */}
      <div className={classes.footer} data-acts onMouseDown={(event) => event.preventDefault()}>
        <Text size="xs" c="dimmed" className={classes.hint}>
          {texts.form.saveHint}
        </Text>
        <Button component={Link} to={cancelTo} variant="default">
          {texts.actions.cancel}
        </Button>
        <Button type="submit" loading={editor.saving}>
          {props.saveLabel ?? texts.actions.save}
        </Button>
      </div>
      {editor.guard}
      <Suspense>
        {conflict !== undefined && (
          <ConflictDialog
            differences={differencesOf(
              inWords(editor.base.values),
              inWords(form.values),
              inWords(conflict.values),
            )}
            onTakeTheirs={editor.takeTheirs}
            onSaveMine={editor.saveMine}
            onClose={editor.closeConflict}
          />
        )}
      </Suspense>
    </form>
  );
}
