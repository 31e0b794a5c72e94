import { describe, expect, it } from 'vitest';
import { differencesOf } from './differences';

const fields = (name: string, phone: string) => [
  { label: 'Name', text: name },
  { label: 'Phone', text: phone },
];

describe('a conflict', () => {
  it('shows what I changed and they have otherwise', () => {
    const differences = differencesOf(fields('A', '1'), fields('A', '2'), fields('A', '3'));

    expect(differences).toEqual([{ label: 'Phone', mine: '2', theirs: '3' }]);
  });

  it('does not show what only they changed: it stays theirs', () => {
    expect(differencesOf(fields('A', '1'), fields('A', '1'), fields('B', '1'))).toEqual([]);
  });

  it('does not show what both changed to the same', () => {
    expect(differencesOf(fields('A', '1'), fields('B', '1'), fields('B', '1'))).toEqual([]);
  });
});
