package ai.candlefish.imports.rest;

import ai.candlefish.api.model.ImportError;
import ai.candlefish.api.model.ImportFile;
import ai.candlefish.api.model.ImportJob;
import ai.candlefish.api.model.ImportPage;
import ai.candlefish.imports.application.ImportReport;
import ai.candlefish.imports.application.ImportReport.FileReport;
import ai.candlefish.imports.domain.FileProgress;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.domain.ImportProgress;
import ai.candlefish.imports.domain.RowError;
import ai.candlefish.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Imports as the API shows them. */
final class ImportModels {

    private ImportModels() {}

    static ImportJob model(ImportReport report) {
        Import job = report.job();
        ImportProgress progress = report.progress();
        return new ImportJob()
                .id(job.id())
                .status(job.status().word())
                .dryRun(job.dryRun())
                .progress(new ai.candlefish.api.model.ImportProgress()
                        .rowsDone(progress.rowsDone())
                        .rowsTotal(progress.rowsTotal())
                        .percent(progress.percent(job.status())))
                .files(report.files().stream().map(ImportModels::file).toList())
                .detail(job.detail().orElse(null))
                .createdAt(time(job.createdAt()))
                .createdBy(job.by().name())
                .startedAt(job.startedAt().map(ImportModels::time).orElse(null))
                .finishedAt(job.finishedAt().map(ImportModels::time).orElse(null));
    }

    static ImportPage page(Page<ImportReport> page) {
        return new ImportPage()
                .items(page.rows().stream().map(ImportModels::model).toList())
                .nextCursor(page.nextCursor());
    }

    private static ImportFile file(FileReport report) {
        FileProgress progress = report.progress();
        return new ImportFile()
                .kind(progress.kind().word())
                .fileName(progress.fileName())
                .status(progress.status().word())
                .rows(progress.rowsTotal())
                .created(progress.tally().created())
                .updated(progress.tally().updated())
                .unchanged(progress.tally().unchanged())
                .errorCount(progress.errorCount())
                .errors(report.errors().stream().map(ImportModels::error).toList());
    }

    private static ImportError error(RowError error) {
        return new ImportError()
                .line(error.line())
                .column(error.column())
                .columnName(error.columnName())
                .value(error.value())
                .code(error.code())
                .detail(error.detail());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
