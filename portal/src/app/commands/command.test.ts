import { IconPlus } from '@tabler/icons-react';
import { describe, expect, it } from 'vitest';
import { matching } from './command';

const command = (label: string) => ({ id: label, label, icon: IconPlus });
const groups = [
  { title: 'Actions', items: [command('New order'), command('New customer'), command('Import data')] },
];

const found = (typed: string) =>
  matching(groups, typed).flatMap(({ items }) => items.map(({ label }) => label));

describe('the commands', () => {
  it('are all there before anything is typed', () => {
    expect(found('')).toHaveLength(3);
  });

  it('are found by the beginnings of their words, in any order and case', () => {
    expect(found('new')).toEqual(['New order', 'New customer']);
    expect(found('ORD new')).toEqual(['New order']);
    expect(found('rder')).toEqual([]);
  });
});
