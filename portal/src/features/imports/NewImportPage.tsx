import { Alert, Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { ImportPart } from '@/api/imports';
import { Section } from '@/components/detail/Section';
import { InSight } from '@/components/InSight';
import { Page } from '@/components/Page';
import { paths } from '@/components/paths';
import { ProblemNotice } from '@/components/problem/ProblemNotice';
import { useFranchise } from '@/components/session';
import { texts as shared } from '@/components/texts';
import { PARTS } from './csv/fields';
import { FileMapping } from './FileMapping';
import { FileZone } from './FileZone';
import {
  type ChosenFile,
  changeDraft,
  chosenParts,
  draftProblem,
  isComplete,
  useImportDraft,
  withoutFile,
} from './import-draft';
import classes from './imports.module.css';
import { texts } from './texts';
import { UploadProgress } from './UploadProgress';
import { useChooseFiles } from './useChooseFiles';
import { useStartImport } from './useStartImport';

const t = texts.form;

export function NewImportPage() {
  const { id } = useFranchise();
  const draft = useImportDraft(id);
  const { choose, reading, failures, unplaced, unfit } = useChooseFiles(id);
  const upload = useStartImport(draft);
  const [attempts, setAttempts] = useState(0);
  const trouble = useRef<HTMLDivElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const problem = draftProblem(draft);
  const parts = chosenParts(draft);

  const tried = attempts > 0;

  useEffect(() => {
    if (attempts > 0) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  useEffect(() => {
    if (unfit.length + unplaced.length > 0) trouble.current?.scrollIntoView({ block: 'nearest' });
  }, [unfit, unplaced]);

  const start = (dryRun: boolean) => {
    setAttempts((count) => count + 1);
    if (isComplete(draft)) upload.start(dryRun);
  };

  return (
    <Page title={t.title} parent={{ title: texts.title, to: paths.imports(id) }} width="medium">
      <Section title={t.files}>
        <Text c="dimmed" size="sm">
          {t.filesHint}
        </Text>
        <div className={classes.zones}>
          {PARTS.map((part) => (
            <FileZone
              key={part}
              part={part}
              chosen={draft.files[part]}
              reading={reading.includes(part)}
              failure={failures[part]}
              onFiles={(files) => void choose(part, files)}
              onRemove={() => changeDraft(id, (current) => withoutFile(current, part))}
            />
          ))}
        </div>
        <div ref={trouble} className={classes.trouble}>
          {unfit.length > 0 && (
            <Alert color="red" variant="light" role="alert" title={t.unfit}>
              <ul className={classes.reasons}>
                {unfit.map(({ file, reason }) => (
                  <li key={file}>{t.because(file, t.failures[reason])}</li>
                ))}
              </ul>
            </Alert>
          )}
          {unplaced.length > 0 && <Alert color="yellow">{t.guessFailed(unplaced.join(', '))}</Alert>}
        </div>
      </Section>
      <div ref={page} className={classes.mappings}>
        {parts.map(([part, chosen]) => (
          <FileMapping
            key={part}
            part={part}
            chosen={chosen}
            tried={tried}
            onChange={(change) => changeFile(id, part, change)}
          />
        ))}
      </div>
      {parts.length > 0 && (
        <Section title={t.options}>
          <TextInput
            label={t.nullText}
            description={t.nullTextHint}
            maxLength={20}
            maw="16rem"
            value={draft.nullText}
            onChange={(event) => {
              const nullText = event.currentTarget.value;
              changeDraft(id, () => ({ nullText }));
            }}
          />
          {draft.files.orders !== undefined && (
            <Checkbox
              label={t.confirmOrders}
              description={t.confirmOrdersHint}
              checked={draft.confirmOrders}
              onChange={(event) => {
                const confirmOrders = event.currentTarget.checked;
                changeDraft(id, () => ({ confirmOrders }));
              }}
            />
          )}
        </Section>
      )}
      {tried && problem !== undefined && (
        <InSight key={problem}>
          <Alert color="red" variant="light" role="alert">
            {t[problem]}
          </Alert>
        </InSight>
      )}
      {upload.error !== null && (
        <InSight>
          <ProblemNotice error={upload.error} onRetry={upload.retry} />
        </InSight>
      )}
      {upload.sending !== undefined && <UploadProgress sent={upload.sending} onStop={upload.stop} />}
      <div className={classes.footer} data-acts>
        <Button component={Link} to={paths.imports(id)} variant="subtle" color="gray">
          {shared.actions.cancel}
        </Button>
        <Button variant="default" disabled={upload.sending !== undefined} onClick={() => start(false)}>
          {t.start}
        </Button>
        <Button loading={upload.sending !== undefined} onClick={() => start(true)}>
          {t.check}
        </Button>
      </div>
    </Page>
  );
}

function changeFile(id: string, part: ImportPart, change: Partial<ChosenFile>) {
  changeDraft(id, ({ files }) => {
    const chosen = files[part];
    return chosen === undefined ? {} : { files: { ...files, [part]: { ...chosen, ...change } } };
  });
}
