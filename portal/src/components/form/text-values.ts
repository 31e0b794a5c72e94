/** A text for each field. */
export function textsOf<K extends string>(keys: readonly K[], textOf: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, textOf(key)])) as Record<K, string>;
}

/** The texts without blanks around them; those that are blank are left out. */
export function filled<K extends string>(values: Record<K, string>): Partial<Record<K, string>> {
  const entries = Object.entries<string>(values).map(([key, value]) => [key, value.trim()] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== '')) as Partial<Record<K, string>>;
}
