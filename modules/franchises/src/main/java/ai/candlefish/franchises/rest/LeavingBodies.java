package ai.candlefish.franchises.rest;

import ai.candlefish.api.model.ExportProgress;
import ai.candlefish.api.model.ExportedTable;
import ai.candlefish.tenancy.exports.Archive;
import ai.candlefish.tenancy.exports.FranchiseExport;
import java.util.List;

/** Writes exports as the contract shows them. */
final class LeavingBodies {

    private static final int ALL = 100;

    private LeavingBodies() {}

    static ai.candlefish.api.model.FranchiseExport noExport() {
        return new ai.candlefish.api.model.FranchiseExport()
                .status("none")
                .progress(new ExportProgress().rowsDone(0L).rowsTotal(0L).percent(0))
                .tables(List.of());
    }

    static ai.candlefish.api.model.FranchiseExport export(FranchiseExport export) {
        ai.candlefish.api.model.FranchiseExport body = noExport()
                .id(export.id())
                .status(export.status().word())
                .progress(progress(export))
                .orderedAt(LifecycleBodies.time(export.times().orderedAt()))
                .orderedBy(export.by().name())
                .finishedAt(LifecycleBodies.timeOrNull(export.times().finishedAt()))
                .detail(export.detail());
        export.completed().ifPresent(archive -> add(archive, body));
        return body;
    }

    private static ExportProgress progress(FranchiseExport export) {
        long done = export.progress().rowsDone();
        long total = export.progress().rowsTotal();
        boolean isComplete = export.completed().isPresent();
        return new ExportProgress()
                .rowsDone(done)
                .rowsTotal(total)
                .percent(isComplete ? ALL : (int) (done * ALL / Math.max(total, 1)));
    }

    private static void add(Archive archive, ai.candlefish.api.model.FranchiseExport body) {
        body.takenAt(LifecycleBodies.time(archive.takenAt()))
                .schemaVersion(archive.schemaVersion())
                .bytes(archive.bytes())
                .sha256(archive.sha256())
                .contentSha256(archive.contents().sha256())
                .tables(archive.contents().tables().stream()
                        .map(table -> new ExportedTable()
                                .name(table.name())
                                .rows(table.rows())
                                .sha256(table.sha256()))
                        .toList());
    }
}
