import { describe, expect, it } from 'vitest';
import { figuresFilter } from './periods';

describe('a period', () => {
  it('of all time has no bounds', () => {
    expect(figuresFilter('all', '2026-11-20')).toEqual({});
  });

  it('of twelve months begins with a whole month', () => {
    expect(figuresFilter('year', '2026-11-20')).toEqual({
      orderedFrom: '2025-12-01',
      orderedTo: '2026-11-20',
    });
  });

  it('of thirty days has thirty', () => {
    expect(figuresFilter('month', '2026-11-20')).toEqual({
      orderedFrom: '2026-10-22',
      orderedTo: '2026-11-20',
    });
  });
});
