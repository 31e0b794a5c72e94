export interface Page<T> {
  items: T[];
  nextCursor?: string | undefined;
}

export const PAGE_SIZE = 50;

/** What every endless list has in common. */
export const cursorPaging = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page: Page<unknown>): string | undefined => page.nextCursor,
};

export function pageQuery<F extends object>(filter: F, cursor: string | undefined, limit = PAGE_SIZE) {
  return { ...filter, limit, cursor };
}
