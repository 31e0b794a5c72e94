/** A list's filters live in the address, so that a link, a reload and the way back show the same rows. */
export type Filters<K extends string> = Partial<Record<K, string | undefined>>;

export function readFilters<K extends string>(params: URLSearchParams, keys: readonly K[]): Filters<K> {
  const filters: Filters<K> = {};
  for (const key of keys) {
    const value = params.get(key)?.trim();
    if (value !== undefined && value !== '') filters[key] = value;
  }
  return filters;
}

/** The address with some filters changed; an undefined or empty one is taken away, what it doesn't know stays. */
export function writeFilters(
  params: URLSearchParams,
  changes: Record<string, string | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined || value.trim() === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** The value when it is one of those allowed; an address may say anything. */
export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[]): T | undefined {
  return allowed.find((known) => known === value);
}
