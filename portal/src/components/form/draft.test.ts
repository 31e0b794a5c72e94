import { describe, expect, it } from 'vitest';
import { MemoryStorage } from '@/testing/memory-storage';
import { forgetAllDrafts, forgetDraft, readDraft, writeDraft } from './draft';

const draft = { values: { name: 'B' }, base: { name: 'A' }, version: '"3"' };

describe('a draft', () => {
  it('comes back with the version that it was made from', () => {
    const storage = new MemoryStorage();

    writeDraft('olivia.customer.1', draft, storage);

    expect(readDraft('olivia.customer.1', storage)).toEqual(draft);
    expect(readDraft('olivia.customer.2', storage)).toBeUndefined();
  });

  it('is forgotten once it is saved', () => {
    const storage = new MemoryStorage();
    writeDraft('a', draft, storage);

    forgetDraft('a', storage);

    expect(readDraft('a', storage)).toBeUndefined();
  });

  it('is forgotten with all others at the sign-out, and nothing else is', () => {
    const storage = new MemoryStorage();
    writeDraft('a', draft, storage);
    writeDraft('b', draft, storage);
    storage.setItem('other', 'stays');

    forgetAllDrafts(storage);

    expect(storage.length).toBe(1);
    expect(storage.getItem('other')).toBe('stays');
  });
});
