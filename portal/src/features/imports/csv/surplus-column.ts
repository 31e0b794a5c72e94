import type { Inspection } from './inspect-csv';

type Shape = 'number' | 'date' | 'nothing' | 'text';

/** Texts that people write with commas. */
const PROSE = /address|street|name|description|note|comment|title/i;

/**
 * The column whose cells seem to have unquoted delimiters: the one that, with the surplus cells joined back into it, lets
 * the other cells look most like their columns. A piece that begins with a space is most likely a continuation.
 */
export function surplusColumn({ header, sample, surplus, nullText }: Inspection): string | undefined {
  if (surplus.rows.length === 0) return undefined;
  const shapes = header.map((_, column) =>
    commonShape(sample.map((row) => shapeOf(row[column] ?? '', nullText))),
  );
  let best: { column: string; score: number } | undefined;
  header.forEach((column, index) => {
    const rows = surplus.rows.map((row) => fit(row, index, shapes, nullText));
    const score =
      rows.reduce((sum, row) => sum + row, 0) + (PROSE.test(column) ? surplus.rows.length * 0.5 : 0);
    if (best === undefined || score > best.score) best = { column, score };
  });
  return best?.column;
}

/** How well a row fits its header when its surplus cells are joined into one column. */
function fit(
  row: string[],
  column: number,
  shapes: (Shape | undefined)[],
  nullText: string | undefined,
): number {
  const extra = row.length - shapes.length;
  const pieces = row.slice(column + 1, column + 1 + extra);
  const whole = [row[column] ?? '', ...pieces].join(',');
  const joined = [...row.slice(0, column), whole, ...row.slice(column + 1 + extra)];
  const fitting = shapes.filter((shape, index) => {
    const own = shapeOf(joined[index] ?? '', nullText);
    return shape === undefined || own === shape || own === 'nothing';
  }).length;
  const continued = pieces.filter((piece) => piece.startsWith(' ')).length;
  return fitting + 2 * continued;
}

/** The shape that nearly all filled cells of a column have. */
function commonShape(shapes: Shape[]): Shape | undefined {
  const filled = shapes.filter((shape) => shape !== 'nothing');
  for (const shape of ['number', 'date', 'text'] as const) {
    const share = filled.filter((own) => own === shape).length / Math.max(filled.length, 1);
    if (share >= 0.9) return shape;
  }
  return undefined;
}

function shapeOf(cell: string, nullText: string | undefined): Shape {
  const text = cell.trim();
  if (text === '' || text === nullText) return 'nothing';
  if (/^-?\d+([.,]\d+)?$/.test(text)) return 'number';
  if (/^\d{4}-\d{2}-\d{2}([ T][\d:.+Z-]*)?$/.test(text)) return 'date';
  return 'text';
}
