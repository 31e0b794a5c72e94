import { describe, expect, it } from 'vitest';
import { refusalOf } from './refusal';

describe('a refusal', () => {
  it('keeps the problem that the API describes', () => {
    const problem = {
      type: 't',
      title: 'Not valid',
      status: 400,
      code: 'invalid_input',
      traceId: 'abc',
      detail: 'Two fields.',
    };

    const refusal = refusalOf(400, problem, null);

    expect(refusal.problem).toEqual(problem);
    expect(refusal.message).toBe('Two fields.');
  });

  it('is made of the bare status when something else answered', () => {
    const refusal = refusalOf(502, '<html>Bad gateway</html>', 'request-1');

    expect(refusal.problem).toMatchObject({ status: 502, code: 'http_502', traceId: 'request-1' });
  });
});
