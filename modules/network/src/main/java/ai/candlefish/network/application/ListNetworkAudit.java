package ai.candlefish.network.application;

import ai.candlefish.network.domain.NetworkEvent;
import ai.candlefish.network.persistence.NetworkRows;
import ai.candlefish.network.persistence.NetworkRows.Filter;
import ai.candlefish.network.persistence.NetworkRows.Position;
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

/** Lists what was done to the franchises, the newest first. */
@ApplicationScoped
public class ListNetworkAudit {

    private static final String NEWEST_FIRST = "-at";
    private static final Map<String, SortKey<NetworkEvent, ?>> SORTS =
            Map.of("at", new SortKey<>("at", NetworkEvent::at, Instant::parse));

    @Inject
    NetworkRows rows;

    @Inject
    Pages pages;

    public Page<NetworkEvent> list(Filter filter, int limit, @Nullable String cursor) {
        Pages.Request request = new Pages.Request(limit, cursor, NEWEST_FIRST);
        return pages.read("network-audit", request, List.of(filter), SORTS, NetworkEvent::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<NetworkEvent> read(Slice<NetworkEvent, T> slice) {
                var after = slice.after();
                return rows.events(
                        filter,
                        after == null ? null : new Position((Instant) after.value(), after.id()),
                        slice.limit());
            }
        });
    }
}
