import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Import, ImportFile } from '@/api/model';
import { Section } from '@/components/detail/Section';
import { formatCount } from '@/components/language';
import table from '@/components/table.module.css';
import { ImportStatus } from './ImportStatus';
import classes from './imports.module.css';
import { texts } from './texts';

const t = texts.detail;

const counts = [
  { label: t.rows, of: (file: ImportFile) => file.rows },
  { label: t.created, of: (file: ImportFile) => file.created },
  { label: t.updated, of: (file: ImportFile) => file.updated },
  { label: t.unchanged, of: (file: ImportFile) => file.unchanged },
  { label: t.errorCount, of: (file: ImportFile) => file.errorCount },
];

/** What became of each file, and what is wrong in those that were refused. */
export function ImportFiles({ job }: { job: Import }) {
  const narrow = useMediaQuery('(max-width: 43.74em)', undefined, {
    getInitialValueInEffect: false,
  });
  return (
    <>
      <Section title={t.files}>{narrow ? <FileCards job={job} /> : <FileTable job={job} />}</Section>
      {job.files
        .filter(({ errors }) => errors.length > 0)
        .map((file) => (
          <FileErrors key={file.kind} file={file} />
        ))}
    </>
  );
}

function FileTable({ job }: { job: Import }) {
  return (
    <table aria-label={t.files} className={table.table}>
      <thead>
        <tr>
          <th>{t.file}</th>
          <th>{t.status}</th>
          {counts.map(({ label }) => (
            <th key={label} data-align="right">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {job.files.map((file) => (
          <tr key={file.kind}>
            <th scope="row">
              <FileName file={file} />
            </th>
            <td>
              <ImportStatus status={file.status} of="file" />
            </td>
            {counts.map(({ label, of }) => (
              <td key={label} data-align="right">
                {formatCount(of(file))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function FileCards({ job }: { job: Import }) {
  return (
    <ul className={classes.cards} aria-label={t.files}>
      {job.files.map((file) => (
        <li key={file.kind}>
          <div className={classes.cardHead}>
            <FileName file={file} />
            <ImportStatus status={file.status} of="file" />
          </div>
          <dl className={classes.cardCounts}>
            {counts.map(({ label, of }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="num">{formatCount(of(file))}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function FileName({ file }: { file: ImportFile }) {
  return (
    <span className={classes.fileName}>
      <Text span size="sm" fw={500} c="var(--mantine-color-text)">
        {texts.kinds[file.kind] ?? file.kind}
      </Text>
      <Text size="xs" c="dimmed">
        {file.fileName}
      </Text>
    </span>
  );
}

function FileErrors({ file }: { file: ImportFile }) {
  const title = t.errorsOf(texts.kinds[file.kind] ?? file.kind, file.fileName);
  return (
    <Section title={title}>
      {file.errorCount > file.errors.length && (
        <Text size="sm" c="dimmed">
          {t.firstErrors(file.errors.length, file.errorCount)}
        </Text>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      <div className={classes.errors} role="group" aria-label={title} tabIndex={0}>
        <table aria-label={title} className={table.table}>
          <thead>
            <tr>
              <th data-align="right">{t.line}</th>
              <th>{t.column}</th>
              <th>{t.value}</th>
              <th>{t.reason}</th>
            </tr>
          </thead>
          <tbody>
            {file.errors.map((error) => (
              <tr key={`${error.line} ${error.column} ${error.code}`}>
                <td data-align="right">{error.line}</td>
                <td>{columnOf(error)}</td>
                <td>{error.value}</td>
                <td>{error.detail}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function columnOf({ column, columnName }: ImportFile['errors'][number]): string {
  if (column === undefined) return columnName ?? '';
  return columnName === undefined ? String(column) : `${columnName} (${column})`;
}
