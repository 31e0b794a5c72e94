package ai.candlefish.audit.application;

import ai.candlefish.audit.domain.AuditEntry;
import ai.candlefish.audit.persistence.AuditRepository;
import ai.candlefish.audit.persistence.AuditRepository.Filter;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists the audit log, the newest first. */
@ApplicationScoped
public class ListAudit {

    private static final String NEWEST_FIRST = "-position";
    private static final Map<String, SortKey<AuditEntry, ?>> SORTS =
            Map.of("position", new SortKey<>("position", AuditEntry::position, Long::valueOf));

    @Inject
    AuditRepository log;

    @Inject
    Pages pages;

    @Transactional
    public Page<AuditEntry> list(Filter filter, int limit, @Nullable String cursor) {
        Pages.Request request = new Pages.Request(limit, cursor, NEWEST_FIRST);
        return pages.read("audit", request, List.of(filter), SORTS, AuditEntry::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<AuditEntry> read(Slice<AuditEntry, T> slice) {
                return log.page(filter, slice);
            }
        });
    }
}
