package ai.candlefish.imports.application;

import ai.candlefish.imports.domain.FileStatus;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.domain.ImportFile;
import ai.candlefish.imports.persistence.FileContents;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Stops an import: at once when its job has not begun, otherwise as soon as the job notices. */
@ApplicationScoped
public class CancelImport {

    @Inject
    ImportRepository imports;

    @Inject
    FileContents contents;

    @Inject
    Clock clock;

    /**
     * The import as it is now.
     *
     * @throws Refusal not found; a conflict, when the import has ended
     */
    @Transactional
    public ImportReport cancel(UUID id) {
        Import job = imports.lock(id).orElseThrow(Refusal::notFound);
        job.requestCancellation(clock.instant());
        List<ImportFile> files = imports.files(id);
        if (job.status().ended()) {
            files.forEach(file -> file.leaveOut(FileStatus.CANCELLED));
            imports.flush();
            contents.drop(id);
        }
        return ImportReport.of(job, files);
    }
}
