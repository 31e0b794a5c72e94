import { describe, expect, it } from 'vitest';
import { franchisesFilter } from './franchises-filter';

describe('the filter of the franchises', () => {
  it('is what the address says', () => {
    expect(franchisesFilter({ q: 'crown', state: 'suspended', sort: '-createdAt' })).toEqual({
      q: 'crown',
      state: 'suspended',
      sort: '-createdAt',
    });
  });

  it('knows the order by the last activity', () => {
    expect(franchisesFilter({ sort: '-lastActivityAt' })).toEqual({ sort: '-lastActivityAt' });
  });

  it('leaves out what the API does not know', () => {
    expect(franchisesFilter({ state: 'closed', sort: 'colour' })).toEqual({ sort: 'name' });
  });
});
