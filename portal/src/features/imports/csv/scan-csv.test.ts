import { describe, expect, it } from 'vitest';
import { type CsvRow, CsvScanner, delimiterOf } from './scan-csv';

function scan(pieces: string[], delimiter = ','): CsvRow[] {
  const rows: CsvRow[] = [];
  const scanner = new CsvScanner(delimiter, (row) => rows.push(row));
  for (const piece of pieces) scanner.push(piece);
  scanner.end();
  return rows;
}

const cells = (pieces: string[], delimiter?: string) => scan(pieces, delimiter).map((row) => row.cells);

describe('CSV', () => {
  it('is read with any line end, and with or without one at the end', () => {
    const rows = [
      ['a', 'b'],
      ['1', '2'],
    ];

    expect(cells(['a,b\n1,2\n'])).toEqual(rows);
    expect(cells(['a,b\r\n1,2'])).toEqual(rows);
    expect(cells(['a,b\r1,2\r'])).toEqual(rows);
  });

  it('keeps delimiters, line ends and quotes inside quotes', () => {
    expect(cells(['"a,b","c\nd","say ""hi"""\n'])).toEqual([['a,b', 'c\nd', 'say "hi"']]);
  });

  it('is the same however it is cut into pieces', () => {
    const text = 'id,name\r\n1,"a ""b"", c"\r\n2,\r\n';

    expect(cells([...text])).toEqual(cells([text]));
  });

  it('keeps empty cells and leaves empty lines out', () => {
    expect(cells(['a,,\n\n,b,\n'])).toEqual([
      ['a', '', ''],
      ['', 'b', ''],
    ]);
  });

  it('knows the line that a row begins on', () => {
    expect(scan(['a\n"b\nc"\nd\n']).map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it.each([
    ['a,b,c', ','],
    ['a;b;c', ';'],
    ['a\tb', '\t'],
    ['"a;b;c",d', ','],
    ['single', ','],
  ])('%j has the delimiter %j', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});
