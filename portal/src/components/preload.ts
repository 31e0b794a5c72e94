/** Fetches scripts before they are needed; what does not come now is asked for again when it is needed. */
export function preload(...scripts: (() => Promise<unknown>)[]): void {
  for (const script of scripts) script().catch(() => undefined);
}
