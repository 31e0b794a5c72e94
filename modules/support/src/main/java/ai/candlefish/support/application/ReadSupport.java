package ai.candlefish.support.application;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.support.OpenAccess;
import ai.candlefish.support.SupportAccesses;
import ai.candlefish.support.domain.SupportAccess;
import ai.candlefish.support.persistence.SupportBook;
import ai.candlefish.support.persistence.SupportBook.Position;
import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads support accesses: one, a page of them, those that are open for a person. */
@ApplicationScoped
public class ReadSupport implements SupportAccesses {

    private static final String NEWEST_FIRST = "-openedAt";
    private static final Map<String, SortKey<SupportAccess, ?>> SORTS = Map.of(
            "openedAt", new SortKey<>("openedAt", access -> access.terms().openedAt(), Instant::parse));

    @Inject
    SupportBook accesses;

    @Inject
    Pages pages;

    @Inject
    Clock clock;

    /**
     * The access of the franchise that the work runs in.
     *
     * @throws Refusal not found
     */
    public SupportAccess one(UUID id) {
        return accesses.find(FranchiseContext.required().id(), id).orElseThrow(Refusal::notFound);
    }

    /** Those of the franchise that the work runs in, the newest first. */
    public Page<SupportAccess> page(@Nullable Boolean open, int limit, @Nullable String cursor) {
        FranchiseId franchise = FranchiseContext.required().id();
        Pages.Request request = new Pages.Request(limit, cursor, NEWEST_FIRST);
        List<String> filters = List.of(Objects.toString(open));
        return pages.read("support", request, filters, SORTS, SupportAccess::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<SupportAccess> read(Slice<SupportAccess, T> slice) {
                var after = slice.after();
                Position position = after == null ? null : new Position((Instant) after.value(), after.id());
                return accesses.page(franchise, open, clock.instant(), position, slice.limit());
            }
        });
    }

    @Override
    public Optional<OpenAccess> openFor(String subject, FranchiseId franchise) {
        return accesses.openFor(subject, franchise, clock.instant()).stream()
                .map(ReadSupport::open)
                .findFirst();
    }

    @Override
    public List<OpenAccess> openOf(String subject) {
        Map<FranchiseId, OpenAccess> best = new LinkedHashMap<>();
        accesses.openOf(subject, clock.instant()).forEach(access -> best.putIfAbsent(access.franchise(), open(access)));
        return best.values().stream()
                .sorted(Comparator.comparing(OpenAccess::expiresAt).reversed())
                .toList();
    }

    private static OpenAccess open(SupportAccess access) {
        return new OpenAccess(
                access.id(),
                access.franchise(),
                access.terms().reason(),
                access.terms().openedAt(),
                access.terms().expiresAt(),
                access.allowedBy().isPresent());
    }
}
