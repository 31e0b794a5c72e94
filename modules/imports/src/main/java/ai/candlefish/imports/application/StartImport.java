package ai.candlefish.imports.application;

import ai.candlefish.events.Jobs;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.domain.ImportFile;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.imports.domain.UploadedFile;
import ai.candlefish.imports.persistence.FileContents;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Accepts files and orders the job that takes them in. */
@ApplicationScoped
public class StartImport {

    @Inject
    ImportRepository imports;

    @Inject
    FileContents contents;

    @Inject
    Jobs jobs;

    @Inject
    Clock clock;

    /**
     * The scheduled import.
     *
     * @param dryRun whether nothing is to be kept
     * @param files each kind at most once, the plan naming each
     */
    @Transactional
    public ImportReport start(ImportPlan plan, boolean dryRun, List<UploadedFile> files, Actor by) {
        Import scheduled = Import.scheduled(plan, dryRun, by, clock.instant());
        imports.add(scheduled);
        imports.flush();
        List<ImportFile> waiting = files.stream()
                .sorted(Comparator.comparing(UploadedFile::kind))
                .map(file -> keep(scheduled, file))
                .toList();
        jobs.schedule(ImportJob.NAME, FranchiseContext.required().id(), scheduled.id());
        return ImportReport.of(scheduled, waiting);
    }

    private ImportFile keep(Import scheduled, UploadedFile uploaded) {
        ImportFile file = ImportFile.waiting(scheduled.id(), uploaded.kind(), uploaded.fileName());
        imports.add(file);
        imports.flush();
        contents.keep(file.id(), uploaded.packed());
        return file;
    }
}
