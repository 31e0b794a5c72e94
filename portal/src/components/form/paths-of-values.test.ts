import { describe, expect, it } from 'vitest';
import { getPath, setPath } from './paths-of-values';

const values = { name: 'A', address: { city: 'Denver' }, lines: [{ quantity: '1' }, { quantity: '2' }] };

describe('a path into values', () => {
  it('reads through objects and lists', () => {
    expect(getPath(values, 'address.city')).toBe('Denver');
    expect(getPath(values, 'lines.1.quantity')).toBe('2');
    expect(getPath(values, 'lines.7.quantity')).toBeUndefined();
  });

  it('changes one place and leaves the rest the same objects', () => {
    const next = setPath(values, 'lines.1.quantity', '3');

    expect(next.lines).toEqual([{ quantity: '1' }, { quantity: '3' }]);
    expect(next.lines[0]).toBe(values.lines[0]);
    expect(next.address).toBe(values.address);
    expect(values.lines[1]?.quantity).toBe('2');
  });
});
