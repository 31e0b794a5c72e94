/** Reads "lines.0.quantity" of nested values. */
export function getPath(values: object, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)?.[part], values);
}

/** The values with one place changed; what lies beside the path stays the same objects. */
export function setPath<V extends object>(values: V, path: string, value: unknown): V {
  const [first = '', ...rest] = path.split('.');
  const inner = (values as Record<string, unknown>)[first];
  const next = rest.length === 0 ? value : setPath((inner ?? {}) as object, rest.join('.'), value);
  if (Array.isArray(values)) return values.with(Number(first), next) as V;
  return { ...values, [first]: next };
}
