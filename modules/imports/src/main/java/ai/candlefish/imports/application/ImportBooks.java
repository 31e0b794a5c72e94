package ai.candlefish.imports.application;

import ai.candlefish.imports.application.ImportWork.FileWork;
import ai.candlefish.imports.domain.FileOutcome;
import ai.candlefish.imports.domain.FileStatus;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.domain.ImportFile;
import ai.candlefish.imports.persistence.FileContents;
import ai.candlefish.imports.persistence.ImportRepository;
import ai.candlefish.tenancy.OwnTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes down how far a job is: each entry in a short transaction of its own, for everybody to see. */
@ApplicationScoped
@OwnTransaction
public class ImportBooks {

    @Inject
    ImportRepository imports;

    @Inject
    FileContents contents;

    @Inject
    Clock clock;

    /** The job begins, or begins again with the files that are not in yet; empty when there is nothing left to do. */
    public Optional<ImportWork> start(UUID id) {
        Optional<Import> found = imports.lock(id).filter(job -> !job.status().ended());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Import job = found.get();
        job.start(clock.instant());
        if (job.cancelRequested()) {
            end(job, FileStatus.CANCELLED, cancelled -> cancelled.cancel(clock.instant()));
            return Optional.empty();
        }
        List<ImportFile> files = imports.files(id);
        files.stream()
                .filter(file -> job.dryRun() || file.status() != FileStatus.DONE)
                .forEach(ImportFile::reset);
        return Optional.of(new ImportWork(
                id,
                job.plan(),
                job.dryRun(),
                job.by(),
                files.stream().map(ImportBooks::work).toList()));
    }

    private static FileWork work(ImportFile file) {
        return new FileWork(file.id(), file.kind(), file.status() == FileStatus.DONE);
    }

    public void counted(UUID fileId, int rows) {
        imports.file(fileId).counted(rows);
    }

    public void begin(UUID fileId) {
        imports.file(fileId).begin();
    }

    /** So many rows are done; false when somebody wants the import to stop. */
    public boolean advance(UUID importId, UUID fileId, int rows) {
        imports.file(fileId).advance(rows);
        return imports.find(importId).filter(job -> !job.cancelRequested()).isPresent();
    }

    public void end(UUID fileId, FileOutcome outcome) {
        imports.file(fileId).end(outcome);
    }

    public void complete(UUID id) {
        end(id, FileStatus.SKIPPED, job -> job.complete(clock.instant()));
    }

    /** A file had errors; the later ones are not begun. */
    public void refuse(UUID id, UUID fileId, FileOutcome.Refused outcome) {
        imports.file(fileId).end(outcome);
        end(id, FileStatus.SKIPPED, job -> job.refuse(clock.instant()));
    }

    public void cancel(UUID id) {
        end(id, FileStatus.CANCELLED, job -> job.cancel(clock.instant()));
    }

    public void discard(UUID id, String why) {
        end(id, FileStatus.SKIPPED, job -> job.discard(why, clock.instant()));
    }

    private void end(UUID id, FileStatus others, Consumer<Import> act) {
        imports.lock(id).filter(job -> !job.status().ended()).ifPresent(job -> end(job, others, act));
    }

    private void end(Import job, FileStatus others, Consumer<Import> act) {
        act.accept(job);
        imports.files(job.id()).forEach(file -> file.leaveOut(others));
        imports.flush();
        contents.drop(job.id());
    }
}
