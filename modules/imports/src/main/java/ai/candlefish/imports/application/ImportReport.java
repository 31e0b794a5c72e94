package ai.candlefish.imports.application;

import ai.candlefish.imports.domain.FileProgress;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.domain.ImportFile;
import ai.candlefish.imports.domain.ImportProgress;
import ai.candlefish.imports.domain.RowError;
import java.util.List;

/** An import with its files in the order of reading. */
public record ImportReport(Import job, List<FileReport> files) {

    public ImportReport {
        files = List.copyOf(files);
    }

    /**
     * A file with what is wrong in it.
     *
     * @param errors the first of them; none in lists
     */
    public record FileReport(FileProgress progress, List<RowError> errors) {

        public FileReport {
            errors = List.copyOf(errors);
        }
    }

    static ImportReport of(Import job, List<ImportFile> files) {
        return new ImportReport(
                job,
                files.stream()
                        .map(file -> new FileReport(file.progress(), file.errors()))
                        .toList());
    }

    static ImportReport withoutErrors(Import job, List<FileProgress> files) {
        return new ImportReport(
                job, files.stream().map(file -> new FileReport(file, List.of())).toList());
    }

    public ImportProgress progress() {
        return ImportProgress.of(files.stream().map(FileReport::progress).toList());
    }
}
