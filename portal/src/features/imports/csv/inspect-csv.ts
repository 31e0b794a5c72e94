import { type CsvRow, CsvScanner, delimiterOf } from './scan-csv';

/** What the browser finds out about a file before anything is sent. */
export interface Inspection {
  delimiter: string;
  header: string[];
  rowCount: number;
  /** The first rows, cells as they are. */
  sample: string[][];
  /** Rows with more cells than the header; the first ones are kept to guess what went wrong. */
  surplus: { count: number; firstLine: number; rows: string[][] };
  /** A cell text that stands for "nothing here", such as NULL. */
  nullText: string | undefined;
}

export type InspectionFailure = 'empty' | 'not_utf8' | 'no_header' | 'duplicate_column' | 'unreadable';

export class UnfitFile extends Error {
  readonly failure: InspectionFailure;

  constructor(failure: InspectionFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

const SAMPLE = 200;
const KEPT_SURPLUS = 50;
const NULL_WORDS = ['NULL', 'null', '\\N', 'N/A', '#N/A'];

export async function inspectFile(file: Blob): Promise<Inspection> {
  const inspector = new Inspector();
  try {
    await file
      .stream()
      .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
      .pipeTo(new WritableStream({ write: (text) => inspector.push(text) }));
  } catch (cause) {
    if (cause instanceof UnfitFile) throw cause;
    throw new UnfitFile(cause instanceof TypeError ? 'not_utf8' : 'unreadable', cause);
  }
  return inspector.end();
}

/** Goes over a file once, however large, and keeps little of it. */
export class Inspector {
  #start = '';
  #scanner: CsvScanner | undefined;
  #delimiter = ',';
  #header: string[] | undefined;
  #rowCount = 0;
  #sample: string[][] = [];
  #surplus: Inspection['surplus'] = { count: 0, firstLine: 0, rows: [] };
  #nullText: string | undefined;

  push(text: string): void {
    // No text has this character; pictures and spreadsheets are full of it.
    if (text.includes('\0')) throw new UnfitFile('not_utf8');
    if (this.#scanner !== undefined) {
      this.#scanner.push(text);
      return;
    }
    // The delimiter is known once the header is complete.
    this.#start += text;
    if (/[\r\n]/.test(this.#start.trimStart())) this.#begin();
  }

  end(): Inspection {
    if (this.#scanner === undefined) this.#begin();
    this.#scanner?.end();
    if (this.#header === undefined) throw new UnfitFile('empty');
    if (this.#header.every((column) => column === '')) throw new UnfitFile('no_header');
    if (new Set(this.#header).size < this.#header.length) throw new UnfitFile('duplicate_column');
    return {
      delimiter: this.#delimiter,
      header: this.#header,
      rowCount: this.#rowCount,
      sample: this.#sample,
      surplus: this.#surplus,
      nullText: this.#nullText,
    };
  }

  #begin(): void {
    this.#delimiter = delimiterOf(this.#start.trimStart().split(/[\r\n]/)[0] ?? '');
    this.#scanner = new CsvScanner(this.#delimiter, (row) => this.#take(row));
    this.#scanner.push(this.#start);
  }

  #take({ line, cells }: CsvRow): void {
    if (this.#header === undefined) {
      this.#header = cells.map((cell) => cell.trim());
      return;
    }
    this.#rowCount++;
    this.#nullText ??= cells.find((cell) => NULL_WORDS.includes(cell));
    if (cells.length > this.#header.length) this.#takeSurplus(line, cells);
    else if (this.#sample.length < SAMPLE) this.#sample.push(cells);
  }

  #takeSurplus(line: number, cells: string[]): void {
    if (this.#surplus.count === 0) this.#surplus.firstLine = line;
    this.#surplus.count++;
    if (this.#surplus.rows.length < KEPT_SURPLUS) this.#surplus.rows.push(cells);
  }
}
