import { describe, expect, it } from 'vitest';
import { MemoryStorage } from '@/testing/memory-storage';
import { intentDone, intentKey, withIntent } from './intent';

describe('the key of an intent', () => {
  it('stays the same for a retry of the same act with the same content', () => {
    const storage = new MemoryStorage();

    const first = intentKey('order.new', { lines: [1] }, storage);

    expect(intentKey('order.new', { lines: [1] }, storage)).toBe(first);
  });

  it('is another one for other content and for another act', () => {
    const storage = new MemoryStorage();

    const first = intentKey('order.new', { lines: [1] }, storage);

    expect(intentKey('order.new', { lines: [2] }, storage)).not.toBe(first);
    expect(intentKey('order.confirm', { lines: [1] }, storage)).not.toBe(first);
  });

  it('is a new one once the act has had its effect', () => {
    const storage = new MemoryStorage();
    const first = intentKey('order.new', {}, storage);

    intentDone('order.new', storage);

    expect(intentKey('order.new', {}, storage)).not.toBe(first);
  });

  it('survives a failure and ends with success', async () => {
    const storage = new MemoryStorage();
    const used: string[] = [];
    const failing = async (key: string) => {
      used.push(key);
      throw new Error('away');
    };
    const answering = async (key: string) => used.push(key);

    await expect(withIntent('order.new', {}, failing, storage)).rejects.toThrow('away');
    await withIntent('order.new', {}, answering, storage);
    await withIntent('order.new', {}, answering, storage);

    expect(used[0]).toBe(used[1]);
    expect(used[2]).not.toBe(used[1]);
  });
});
