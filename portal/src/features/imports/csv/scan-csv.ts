export interface CsvRow {
  /** The line of the file that the row begins on, the first being 1. */
  line: number;
  cells: string[];
}

/** Reads CSV (RFC 4180) from text that comes in pieces. */
export class CsvScanner {
  readonly #delimiter: string;
  readonly #onRow: (row: CsvRow) => void;
  #cells: string[] = [];
  #cell = '';
  #quoted = false;
  #afterQuote = false;
  #afterReturn = false;
  #line = 1;
  #rowLine = 1;

  constructor(delimiter: string, onRow: (row: CsvRow) => void) {
    this.#delimiter = delimiter;
    this.#onRow = onRow;
  }

  push(text: string): void {
    for (const char of text) this.#take(char);
  }

  end(): void {
    if (this.#cell !== '' || this.#cells.length > 0) this.#endRow();
  }

  #take(char: string): void {
    const pairedNewline = char === '\n' && this.#afterReturn;
    this.#afterReturn = char === '\r';
    if (char === '\n' || char === '\r') {
      if (!pairedNewline) this.#line++;
    }
    if (this.#quoted) this.#takeQuoted(char);
    else if (pairedNewline) return;
    else if (char === '"' && this.#cell === '') this.#quoted = true;
    else if (char === '"' && this.#afterQuote) this.#reopenQuote();
    else if (char === this.#delimiter) this.#endCell();
    else if (char === '\n' || char === '\r') this.#endRow();
    else this.#cell += char;
  }

  #takeQuoted(char: string): void {
    if (char !== '"') {
      this.#cell += char;
      return;
    }
    this.#quoted = false;
    this.#afterQuote = true;
  }

  /** Two quotes inside a quoted cell are one. */
  #reopenQuote(): void {
    this.#cell += '"';
    this.#quoted = true;
    this.#afterQuote = false;
  }

  #endCell(): void {
    this.#cells.push(this.#cell);
    this.#cell = '';
    this.#afterQuote = false;
  }

  #endRow(): void {
    this.#endCell();
    const blank = this.#cells.length === 1 && this.#cells[0] === '';
    if (!blank) this.#onRow({ line: this.#rowLine, cells: this.#cells });
    this.#cells = [];
    this.#rowLine = this.#line;
  }
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The delimiter that the header has most of, outside quotes. */
export function delimiterOf(header: string): string {
  const unquoted = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => unquoted.split(delimiter).length - 1);
  const most = Math.max(...counts);
  return most === 0 ? ',' : (DELIMITERS[counts.indexOf(most)] ?? ',');
}
