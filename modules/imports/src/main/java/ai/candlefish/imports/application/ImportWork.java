package ai.candlefish.imports.application;

import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.ImportPlan;
import ai.candlefish.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a job has to do. */
record ImportWork(UUID id, ImportPlan plan, boolean dryRun, Actor by, List<FileWork> files) {

    ImportWork {
        files = List.copyOf(files);
    }

    /**
     * A file.
     *
     * @param done whether it is in already
     */
    record FileWork(UUID id, FileKind kind, boolean done) {}

    /** The files that are not in yet, in the order of reading. */
    List<FileWork> open() {
        return files.stream().filter(file -> !file.done()).toList();
    }

    Optional<FileWork> file(FileKind kind) {
        return files.stream().filter(file -> file.kind() == kind).findFirst();
    }
}
