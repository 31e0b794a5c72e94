const PREFIX = 'candlefish.draft.';

/** What was entered in a form and not saved yet; it survives a reload and an expired sign-in, in this tab. */
export interface Draft<V> {
  values: V;
  /** What the record said when the draft was begun, and its version then. */
  base: V;
  version: string | undefined;
}

export function readDraft<V>(key: string, storage: Storage = sessionStorage): Draft<V> | undefined {
  const stored = storage.getItem(PREFIX + key);
  return stored === null ? undefined : (JSON.parse(stored) as Draft<V>);
}

export function writeDraft<V>(key: string, draft: Draft<V>, storage: Storage = sessionStorage): void {
  storage.setItem(PREFIX + key, JSON.stringify(draft));
}

export function forgetDraft(key: string, storage: Storage = sessionStorage): void {
  storage.removeItem(PREFIX + key);
}

/** Nobody who signs in next in this tab finds what somebody else had entered. */
export function forgetAllDrafts(storage: Storage = sessionStorage): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (key?.startsWith(PREFIX)) storage.removeItem(key);
  }
}
