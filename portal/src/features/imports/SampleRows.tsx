import table from '@/components/table.module.css';
import type { Inspection } from './csv/inspect-csv';
import classes from './imports.module.css';
import { texts } from './texts';

const SHOWN = 5;

/** The beginning of the file as it is; wide files scroll sideways. */
export function SampleRows({ inspection }: { inspection: Inspection }) {
  const rows = inspection.sample.slice(0, SHOWN);
  return (
    <details className={classes.sample}>
      <summary>{texts.form.sample}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields. */}
      <div className={classes.scroll} role="group" aria-label={texts.form.sample} tabIndex={0}>
        <table className={table.table}>
          <thead>
            <tr>
              {inspection.header.map((column) => (
                <th key={column}>{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.join('\u0000')}>
                {inspection.header.map((column, index) => (
                  <td key={column}>{row[index]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
