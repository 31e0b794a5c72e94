import { describe, expect, it } from 'vitest';
import { isEmptyPatch, mergePatchOf } from './merge-patch';

describe('a merge patch', () => {
  it('names only what differs', () => {
    expect(mergePatchOf({ name: 'A', phone: '1' }, { name: 'A', phone: '2' })).toEqual({ phone: '2' });
  });

  it('clears by null what went away, and adds what is new', () => {
    expect(mergePatchOf({ phone: '1' }, { fax: '2' })).toEqual({ phone: null, fax: '2' });
  });

  it('goes into objects, but replaces lists', () => {
    const before = { address: { city: 'Denver', country: 'USA' }, lines: [{ quantity: 1 }, { quantity: 2 }] };
    const after = { address: { city: 'Aurora', country: 'USA' }, lines: [{ quantity: 1 }] };

    expect(mergePatchOf(before, after)).toEqual({ address: { city: 'Aurora' }, lines: [{ quantity: 1 }] });
  });

  it('is empty when nothing differs, whatever the order of the fields', () => {
    const patch = mergePatchOf(
      { price: { amount: '1', currency: 'USD' } },
      { price: { currency: 'USD', amount: '1' } },
    );

    expect(isEmptyPatch(patch)).toBe(true);
  });
});
