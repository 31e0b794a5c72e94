const PREFIX = 'candlefish.intent.';

interface Intent {
  key: string;
  content: string;
}

/**
 * The Idempotency-Key of an act. The same act with the same content keeps its key over double clicks, retries and
 * reloads, so that it has one effect; other content is another intent.
 */
export function intentKey(act: string, content: unknown, storage: Storage = sessionStorage): string {
  const wanted = JSON.stringify(content);
  const known = storage.getItem(PREFIX + act);
  if (known !== null) {
    const intent = JSON.parse(known) as Intent;
    if (intent.content === wanted) return intent.key;
  }
  const intent: Intent = { key: crypto.randomUUID(), content: wanted };
  storage.setItem(PREFIX + act, JSON.stringify(intent));
  return intent.key;
}

/** The act has had its effect: doing it once more is a new intent. */
export function intentDone(act: string, storage: Storage = sessionStorage): void {
  storage.removeItem(PREFIX + act);
}

/** Runs an act under its key and forgets the key once the act is answered with success. */
export async function withIntent<T>(
  act: string,
  content: unknown,
  run: (key: string) => Promise<T>,
  storage: Storage = sessionStorage,
): Promise<T> {
  const result = await run(intentKey(act, content, storage));
  intentDone(act, storage);
  return result;
}
