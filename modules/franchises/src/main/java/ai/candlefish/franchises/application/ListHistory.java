package ai.candlefish.franchises.application;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.lifecycle.FranchiseBook;
import ai.candlefish.tenancy.lifecycle.FranchiseBook.Position;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists what was done to a franchise, the newest first. */
@ApplicationScoped
public class ListHistory {

    private static final String NEWEST_FIRST = "-at";
    private static final Map<String, SortKey<FranchiseEvent, ?>> SORTS =
            Map.of("at", new SortKey<>("at", FranchiseEvent::at, Instant::parse));

    @Inject
    FranchiseBook franchises;

    @Inject
    Pages pages;

    public Page<FranchiseEvent> list(FranchiseId id, int limit, @Nullable String cursor) {
        Pages.Request request = new Pages.Request(limit, cursor, NEWEST_FIRST);
        return pages.read("history", request, List.of(id), SORTS, FranchiseEvent::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<FranchiseEvent> read(Slice<FranchiseEvent, T> slice) {
                var after = slice.after();
                return franchises.history(
                        id, after == null ? null : new Position((Instant) after.value(), after.id()), slice.limit());
            }
        });
    }
}
