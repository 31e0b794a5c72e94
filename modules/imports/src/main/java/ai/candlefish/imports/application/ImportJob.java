package ai.candlefish.imports.application;

import ai.candlefish.events.JobHandler;
import ai.candlefish.imports.application.ImportWork.FileWork;
import ai.candlefish.imports.application.TakeFiles.Undone;
import ai.candlefish.imports.domain.FileOutcome;
import ai.candlefish.tenancy.FranchiseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Runs an import: file by file, or as a rehearsal of all. Files that are in already are passed over. */
@ApplicationScoped
public class ImportJob implements JobHandler {

    static final String NAME = "import";

    private static final String WHY_DISCARDED =
            "It failed again and again for a reason that is not in the files. Please start it again later.";

    @Inject
    ImportBooks books;

    @Inject
    TakeFiles files;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(FranchiseId franchise, UUID instance) {
        books.start(instance).ifPresent(this::work);
    }

    @Override
    public void discarded(FranchiseId franchise, UUID instance) {
        books.discard(instance, WHY_DISCARDED);
    }

    private void work(ImportWork work) {
        for (FileWork file : work.open()) {
            books.counted(file.id(), files.count(work, file));
        }
        try {
            if (work.dryRun()) {
                files.rehearse(work, (file, outcome) -> books.end(file.id(), outcome));
            } else {
                work.open().forEach(file -> files.keep(work, file));
                books.complete(work.id());
            }
        } catch (Undone undone) {
            end(work, undone.file(), undone.outcome());
        }
    }

    private void end(ImportWork work, FileWork file, FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Done done -> {
                books.end(file.id(), done);
                books.complete(work.id());
            }
            case FileOutcome.Refused refused -> books.refuse(work.id(), file.id(), refused);
            case FileOutcome.Cancelled cancelled -> books.cancel(work.id());
        }
    }
}
