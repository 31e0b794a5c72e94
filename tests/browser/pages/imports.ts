import { expect, type Locator, type Page } from '@playwright/test';

/** A CSV file as somebody's old program writes it. */
export interface CsvFile {
  name: string;
  lines: string[];
}

/** A file of any kind. */
export interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** Chooses files in the browser's dialog; several at once find their places by their columns. */
export async function chooseFiles(
  page: Page,
  button: string,
  files: string[] | (CsvFile | Upload)[],
): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  const chooser = await choosing;
  await chooser.setFiles(files.map(asUpload) as Parameters<typeof chooser.setFiles>[0]);
}

function asUpload(file: string | CsvFile | Upload) {
  if (typeof file === 'string' || 'buffer' in file) return file;
  if (file.lines.length === 0) return { name: file.name, mimeType: 'text/csv', buffer: Buffer.alloc(0) };
  return { name: file.name, mimeType: 'text/csv', buffer: Buffer.from(`${file.lines.join('\n')}\n`) };
}

/** Where the columns of a file are given their meaning. */
export function mapping(page: Page, part: string, file: string): Locator {
  return page.getByRole('region', { name: `${part} from ${file}` });
}

export async function expectColumns(of: Locator, columns: Record<string, string>): Promise<void> {
  for (const [name, column] of Object.entries(columns)) {
    await expect(of.getByLabel(`Column for ${name}`, { exact: true })).toHaveValue(column);
  }
}

/** What became of a file: its status and its rows, new, changed, unchanged and wrong. */
export async function expectOutcome(page: Page, file: string, cells: string[]): Promise<void> {
  const row = page.getByRole('table', { name: 'Files' }).getByRole('row', { name: file });
  await expect(row.getByRole('cell')).toHaveText(cells);
}
