import { describe, expect, it } from 'vitest';
import { fieldErrors } from './pointers';

const problem = (errors: { pointer: string; detail: string }[]) => ({
  type: 't',
  title: 'Not valid',
  status: 400,
  code: 'invalid_input',
  traceId: 'abc',
  errors: errors.map((error) => ({ ...error, code: 'bad' })),
});

const known = (path: string) =>
  ['name', 'address.city', 'lines.0.unitPrice'].includes(path) ? path : undefined;

describe('what the server finds', () => {
  it('goes to the field that its pointer names', () => {
    const found = fieldErrors(
      problem([
        { pointer: '/name', detail: 'is missing' },
        { pointer: '/address/city', detail: 'is unknown' },
      ]),
      known,
    );

    expect(found).toEqual({ fields: { name: 'is missing', 'address.city': 'is unknown' }, others: [] });
  });

  it('goes to the field whose content another record has', () => {
    const conflict = {
      type: 't',
      title: 'Conflict',
      status: 409,
      traceId: 'abc',
      detail: 'Another one has it.',
    };

    expect(fieldErrors({ ...conflict, code: 'name_taken' }, known).fields).toEqual({
      name: 'Another one has it.',
    });
    expect(fieldErrors({ ...conflict, code: 'order_not_a_draft' }, known)).toEqual({
      fields: {},
      others: [],
    });
  });

  it('goes to the field that the place lies in', () => {
    const found = fieldErrors(
      problem([{ pointer: '/lines/0/unitPrice/amount', detail: 'is too long' }]),
      known,
    );

    expect(found.fields).toEqual({ 'lines.0.unitPrice': 'is too long' });
  });

  it('is told apart when no field of the form is meant', () => {
    const found = fieldErrors(problem([{ pointer: 'header/If-Match', detail: 'is malformed' }]), known);

    expect(found).toEqual({ fields: {}, others: ['is malformed'] });
  });

  it('keeps the first of two findings for a field', () => {
    const found = fieldErrors(
      problem([
        { pointer: '/name', detail: 'first' },
        { pointer: '/name', detail: 'second' },
      ]),
      known,
    );

    expect(found.fields.name).toBe('first');
  });
});
