import { describe, expect, it } from 'vitest';
import { oneOf, readFilters, writeFilters } from './url-filter';

describe('the filters in the address', () => {
  it('are read without blanks and without what the list does not know', () => {
    const params = new URLSearchParams('q=%20ernst%20&state=&sort=total&other=1');

    expect(readFilters(params, ['q', 'state', 'sort'] as const)).toEqual({ q: 'ernst', sort: 'total' });
  });

  it('change one by one, and what the list does not know stays', () => {
    const params = new URLSearchParams('q=ernst&other=1');

    const next = writeFilters(params, { state: 'draft', q: undefined });

    expect(next.toString()).toBe('other=1&state=draft');
  });

  it('are taken away by an empty value', () => {
    expect(writeFilters(new URLSearchParams('q=a'), { q: '  ' }).toString()).toBe('');
  });

  it('only count when they are among those allowed', () => {
    expect(oneOf('draft', ['draft', 'confirmed'])).toBe('draft');
    expect(oneOf('nonsense', ['draft', 'confirmed'])).toBeUndefined();
    expect(oneOf(undefined, ['draft'])).toBeUndefined();
  });
});
