import { Button, CloseButton, FileButton, Loader, Text } from '@mantine/core';
import { IconFileTypeCsv, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ImportPart } from '@/api/imports';
import type { ChosenFile } from './import-draft';
import classes from './imports.module.css';
import { texts } from './texts';
import type { Failure } from './useChooseFiles';

const t = texts.form;

interface FileZoneProps {
  part: ImportPart;
  chosen: ChosenFile | undefined;
  reading: boolean;
  failure: Failure | undefined;
  onFiles: (files: File[]) => void;
  onRemove: () => void;
}

/** The place of one kind of file: to drop it on, or to choose it with a button. */
export function FileZone({ part, chosen, reading, failure, onFiles, onRemove }: FileZoneProps) {
  const [over, setOver] = useState(false);
  const title = texts.parts[part];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same.
    <div
      className={classes.zone}
      data-over={over || undefined}
      data-chosen={chosen !== undefined || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...event.dataTransfer.files]);
      }}
    >
      <div className={classes.zoneHead}>
        <strong>{title}</strong>
        {chosen !== undefined && <CloseButton aria-label={t.remove(chosen.file.name)} onClick={onRemove} />}
      </div>
      {chosen === undefined ? (
        <Text size="xs" c="dimmed">
          {texts.partHints[part]}
        </Text>
      ) : (
        <div className={classes.file}>
          <IconFileTypeCsv size={20} aria-hidden />
          <span>
            {chosen.file.name}
            <Text size="xs" c="dimmed">
              {t.found(chosen.inspection.rowCount, chosen.inspection.header.length)}
            </Text>
          </span>
        </div>
      )}
      {failure !== undefined && (
        <Text size="xs" c="var(--mantine-color-error)" className={classes.failure} role="alert">
          {t.because(failure.file, t.failures[failure.reason])}
        </Text>
      )}
      {chosen === undefined && (
        <div className={classes.zoneFoot}>
          <FileButton
            accept=".csv,text/csv"
            multiple
            onChange={onFiles}
            inputProps={{ 'aria-label': t.choose(title) }}
          >
            {(props) => (
              <Button
                {...props}
                size="xs"
                variant="default"
                leftSection={reading ? <Loader size={14} /> : <IconUpload size={14} />}
              >
                {reading ? t.reading : t.choose(title)}
              </Button>
            )}
          </FileButton>
          <Text size="xs" c="dimmed" className={classes.dropHint}>
            {t.drop}
          </Text>
        </div>
      )}
    </div>
  );
}
