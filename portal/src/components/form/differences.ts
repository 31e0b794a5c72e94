/** A field of a form in words. */
export interface FieldText {
  label: string;
  text: string;
}

export interface Difference {
  label: string;
  mine: string;
  theirs: string;
}

/** Where my change and theirs are not the same; what only they changed stays theirs and needs no decision. */
export function differencesOf(base: FieldText[], mine: FieldText[], theirs: FieldText[]): Difference[] {
  const was = byLabel(base);
  const saved = byLabel(theirs);
  return mine
    .map(({ label, text }) => ({ label, mine: text, theirs: saved.get(label) ?? '' }))
    .filter(({ label, mine: own, theirs: other }) => own !== other && own !== was.get(label));
}

function byLabel(fields: FieldText[]): Map<string, string> {
  return new Map(fields.map(({ label, text }) => [label, text]));
}
