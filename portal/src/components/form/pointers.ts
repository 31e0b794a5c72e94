import type { Problem } from '@/api/model';

export interface FieldErrors {
  /** By the form's path of the field, such as lines.0.quantity. */
  fields: Record<string, string>;
  /** What concerns no field of the form. */
  others: string[];
}

/** Sorts the server's findings to the fields of a form: "/lines/0/unitPrice/amount" belongs to lines.0.unitPrice. */
export function fieldErrors(problem: Problem, fieldOf: (path: string) => string | undefined): FieldErrors {
  const found: FieldErrors = { fields: {}, others: [] };
  for (const { pointer, detail } of problem.errors ?? taken(problem)) {
    const path = nearestField(pathOf(pointer), fieldOf);
    if (path === undefined) found.others.push(detail);
    else found.fields[path] ??= detail;
  }
  return found;
}

/** "external_id_taken" is about the field externalId: another record has what was entered there. */
function taken({ code, title, detail = title }: Problem): { pointer: string; detail: string }[] {
  const words = /^(\w+)_taken$/.exec(code)?.[1];
  if (words === undefined) return [];
  const field = words.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  return [{ pointer: `/${field}`, detail }];
}

function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The field itself, or the one that the place lies in. */
function nearestField(parts: string[], fieldOf: (path: string) => string | undefined): string | undefined {
  for (let length = parts.length; length > 0; length--) {
    const field = fieldOf(parts.slice(0, length).join('.'));
    if (field !== undefined) return field;
  }
  return undefined;
}
