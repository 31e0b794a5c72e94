import { Alert, NativeSelect, Stack, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import type { ImportPart } from '@/api/imports';
import { Section } from '@/components/detail/Section';
import table from '@/components/table.module.css';
import { FIELDS, type ImportField } from './csv/fields';
import { missingFields } from './csv/suggest';
import type { ChosenFile } from './import-draft';
import classes from './imports.module.css';
import { SampleRows } from './SampleRows';
import { texts } from './texts';

const t = texts.form;

interface FileMappingProps {
  part: ImportPart;
  chosen: ChosenFile;
  /** Whether the person has tried to go on, so that what is missing is said. */
  tried: boolean;
  onChange: (change: Partial<ChosenFile>) => void;
}

/** Which column of the file is which field, with what the file says there. */
export function FileMapping({ part, chosen, tried, onChange }: FileMappingProps) {
  const missing = missingFields(part, chosen.columns);
  const { inspection } = chosen;
  return (
    <Section title={t.mappingOf(texts.parts[part], chosen.file.name)}>
      <table className={`${table.table} ${classes.mapping}`}>
        <thead>
          <tr>
            <th style={{ width: '30%' }}>{t.field}</th>
            <th style={{ width: '35%' }}>{t.column}</th>
            <th className={classes.examples}>{t.example}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS[part].map((field) => (
            <tr key={field.id}>
              <td>
                {field.label}
                {field.required === true && (
                  <Text span size="xs" c="dimmed">
                    {' '}
                    {t.needed}
                  </Text>
                )}
              </td>
              <td>
                <NativeSelect
                  aria-label={t.columnFor(field.label)}
                  aria-required={field.required}
                  size="xs"
                  value={chosen.columns[field.id] ?? ''}
                  error={tried && missing.includes(field.id) ? t.missing : undefined}
                  data={[
                    { value: '', label: t.notThere },
                    ...inspection.header.map((column) => ({
                      value: column,
                      label: column,
                    })),
                  ]}
                  onChange={(event) =>
                    onChange({
                      columns: {
                        ...chosen.columns,
                        [field.id]: event.currentTarget.value,
                      },
                    })
                  }
                />
              </td>
              <td className={classes.examples}>
                <Examples field={field} chosen={chosen} onChange={onChange} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {inspection.surplus.count > 0 && <SurplusChoice chosen={chosen} onChange={onChange} />}
      <SampleRows inspection={inspection} />
    </Section>
  );
}

function Examples(props: { field: ImportField; chosen: ChosenFile; onChange: FileMappingProps['onChange'] }) {
  const { field, chosen, onChange } = props;
  const column = chosen.columns[field.id];
  if (!column) return null;
  const index = chosen.inspection.header.indexOf(column);
  const values = chosen.inspection.sample
    .map((row) => row[index]?.trim() ?? '')
    .filter((value) => value !== '');
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed" truncate>
        {[...new Set(values)].slice(0, 3).join(' · ')}
      </Text>
      {field.id === 'discount' && (
        <NativeSelect
          size="xs"
          aria-label={t.unitLabel}
          value={chosen.discountUnit}
          data={[
            { value: 'fraction', label: t.fraction },
            { value: 'percent', label: t.percent },
          ]}
          onChange={(event) =>
            onChange({
              discountUnit: event.currentTarget.value === 'percent' ? 'percent' : 'fraction',
            })
          }
        />
      )}
    </Stack>
  );
}

function SurplusChoice({ chosen, onChange }: { chosen: ChosenFile; onChange: FileMappingProps['onChange'] }) {
  const { surplus, header } = chosen.inspection;
  return (
    <Alert
      color="yellow"
      variant="light"
      icon={<IconArrowMerge size={18} />}
      title={t.surplusTitle(surplus.count)}
    >
      <Stack gap="xs">
        <Text size="sm">{t.surplusHint(surplus.firstLine)}</Text>
        <NativeSelect
          size="xs"
          maw="20rem"
          aria-label={t.surplusLabel}
          value={chosen.surplusColumn ?? ''}
          data={[
            ...header.map((column) => ({ value: column, label: column })),
            { value: '', label: t.surplusRefuse },
          ]}
          onChange={(event) => onChange({ surplusColumn: event.currentTarget.value || undefined })}
        />
      </Stack>
    </Alert>
  );
}
