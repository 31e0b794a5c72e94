package ai.candlefish.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param nextCursor where the next page begins, or null on the last one
 */
public record Page<E>(List<E> rows, @Nullable String nextCursor) {}
