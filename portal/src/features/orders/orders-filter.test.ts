import { describe, expect, it } from 'vitest';
import { isFiltered, ordersFilter } from './orders-filter';

describe('the filter of the orders', () => {
  it('asks the API for what the address says', () => {
    const filter = ordersFilter({
      q: 'ernst',
      state: 'draft',
      customer: 'c1',
      from: '2026-01-01',
      sort: 'total',
    });

    expect(filter).toMatchObject({
      q: 'ernst',
      state: 'draft',
      customerId: 'c1',
      orderedFrom: '2026-01-01',
      sort: 'total',
    });
    expect(isFiltered(filter)).toBe(true);
  });

  it('leaves out what makes no sense', () => {
    const filter = ordersFilter({ state: 'lost', from: 'yesterday', to: '2026-02-30', sort: 'colour' });

    expect(filter.sort).toBe('-orderedOn');
    expect(isFiltered(filter)).toBe(false);
  });
});
