type Json = string | number | boolean | null | Json[] | { [field: string]: Json | undefined };
type JsonObject = { [field: string]: Json | undefined };

/** The JSON merge patch (RFC 7396) that makes the one into the other: only what differs, null for what went away. */
export function mergePatchOf(before: JsonObject, after: JsonObject): JsonObject {
  const patch: JsonObject = {};
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[field];
    const is = after[field];
    if (same(was, is)) continue;
    if (is === undefined) patch[field] = null;
    else if (isObject(was) && isObject(is)) patch[field] = mergePatchOf(was, is);
    else patch[field] = is;
  }
  return patch;
}

export function isEmptyPatch(patch: object): boolean {
  return Object.keys(patch).length === 0;
}

function same(one: Json | undefined, other: Json | undefined): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

function ordered(value: Json | undefined): Json | undefined {
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, ordered(value[key])]),
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
