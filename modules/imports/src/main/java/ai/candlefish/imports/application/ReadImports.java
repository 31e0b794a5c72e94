package ai.candlefish.imports.application;

import ai.candlefish.imports.domain.FileProgress;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import ai.candlefish.tenancy.persistence.SortKey;
import ai.candlefish.web.Page;
import ai.candlefish.web.Pages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads imports, one or a page of them. */
@ApplicationScoped
public class ReadImports {

    private static final Map<String, SortKey<Import, ?>> SORTS =
            Map.of("createdAt", new SortKey<>("createdAt", Import::createdAt, Instant::parse));
    private static final String NEWEST_FIRST = "-createdAt";

    @Inject
    ImportRepository imports;

    @Inject
    Pages pages;

    /**
     * The import.
     *
     * @throws Refusal not found
     */
    @Transactional
    public ImportReport one(UUID id) {
        Import job = imports.find(id).orElseThrow(Refusal::notFound);
        return ImportReport.of(job, imports.files(id));
    }

    /** Imports, the newest first, without what is wrong in their files. */
    @Transactional
    public Page<ImportReport> page(int limit, @Nullable String cursor) {
        Pages.Request request = new Pages.Request(limit, cursor, NEWEST_FIRST);
        Page<Import> page = pages.read("imports", request, List.of(), SORTS, Import::id, new Pages.Reader<>() {
            @Override
            public <T extends Comparable<? super T>> List<Import> read(Slice<Import, T> slice) {
                return imports.page(slice);
            }
        });
        Map<UUID, List<FileProgress>> files =
                imports.progress(page.rows().stream().map(Import::id).toList());
        List<ImportReport> reports = page.rows().stream()
                .map(job -> ImportReport.withoutErrors(job, files.getOrDefault(job.id(), List.of())))
                .toList();
        return new Page<>(reports, page.nextCursor());
    }
}
