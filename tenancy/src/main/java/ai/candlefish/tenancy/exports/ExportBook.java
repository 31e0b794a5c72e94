package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.Actor;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.Archive.Contents;
import ai.candlefish.tenancy.exports.FranchiseExport.Progress;
import ai.candlefish.tenancy.exports.FranchiseExport.Status;
import ai.candlefish.tenancy.exports.FranchiseExport.Times;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps how the export of each franchise stands. Outside a transaction every entry is there for others at once. */
public final class ExportBook {

    private final PlatformStatements statements;
    private final Clock clock;

    public ExportBook(DataSource source, Clock clock) {
        this.statements = new PlatformStatements(source);
        this.clock = clock;
    }

    /** Puts a new export in the place of the last one; false while that is under way. */
    public boolean order(FranchiseId franchise, UUID export, Actor by) {
        int ordered = statements.update(
                """
                insert into platform.franchise_export (franchise_id, export_id, status, subject, by_name, ordered_at)
                values (?, ?, ?, ?, ?, ?)
                on conflict (franchise_id) do update
                set export_id = excluded.export_id, status = excluded.status, subject = excluded.subject,
                    by_name = excluded.by_name, ordered_at = excluded.ordered_at, started_at = null, finished_at = null,
                    rows_done = 0, rows_total = 0, detail = null, schema_version = null, taken_at = null, bytes = null,
                    sha256 = null, content_sha256 = null
                where franchise_export.status in ('completed', 'failed')""", franchise.value(), export, Status.SCHEDULED.word(), by.subject(), by.name(), clock.instant());
        if (ordered == 1) {
            statements.update("delete from platform.franchise_export_table where franchise_id = ?", franchise.value());
        }
        return ordered == 1;
    }

    public Optional<FranchiseExport> read(FranchiseId franchise) {
        return statements.query("""
                        select export_id, status, subject, by_name, ordered_at, started_at, finished_at, rows_done, rows_total,
                               detail, schema_version, taken_at, bytes, sha256, content_sha256
                        from platform.franchise_export where franchise_id = ?""", row -> export(row, franchise), franchise.value()).stream()
                .findFirst();
    }

    /** The version that the franchise's tables have; empty while they are being changed. */
    public Optional<String> schemaVersion(FranchiseId franchise) {
        return statements
                .query(
                        "select version from platform.franchise_schema where franchise_id = ? and state = 'current'",
                        row -> row.getString("version"),
                        franchise.value())
                .stream()
                .findFirst();
    }

    public void begin(FranchiseId franchise, UUID export, long rowsTotal) {
        statements.update("""
                update platform.franchise_export set status = ?, started_at = ?, rows_done = 0, rows_total = ?
                where franchise_id = ? and export_id = ?""", Status.RUNNING.word(), clock.instant(), rowsTotal, franchise.value(), export);
    }

    public void progress(FranchiseId franchise, UUID export, long rowsDone) {
        statements.update(
                "update platform.franchise_export set rows_done = ? where franchise_id = ? and export_id = ?",
                rowsDone,
                franchise.value(),
                export);
    }

    public void complete(FranchiseId franchise, UUID export, Archive archive) {
        List<Contents.Table> tables = archive.contents().tables();
        statements.update(
                """
                update platform.franchise_export
                set status = ?, finished_at = ?, rows_done = rows_total, schema_version = ?, taken_at = ?, bytes = ?, sha256 = ?,
                    content_sha256 = ?
                where franchise_id = ? and export_id = ?""",
                Status.COMPLETED.word(),
                clock.instant(),
                archive.schemaVersion(),
                archive.takenAt(),
                archive.bytes(),
                archive.sha256(),
                archive.contents().sha256(),
                franchise.value(),
                export);
        for (int position = 0; position < tables.size(); position++) {
            Contents.Table table = tables.get(position);
            statements.update("""
                    insert into platform.franchise_export_table (franchise_id, name, position, row_count, sha256)
                    values (?, ?, ?, ?, ?)""", franchise.value(), table.name(), position, table.rows(), table.sha256());
        }
    }

    public void fail(FranchiseId franchise, UUID export, String why) {
        statements.update("""
                update platform.franchise_export set status = ?, finished_at = ?, detail = ?
                where franchise_id = ? and export_id = ?""", Status.FAILED.word(), clock.instant(), why, franchise.value(), export);
    }

    private FranchiseExport export(ResultSet row, FranchiseId franchise) throws SQLException {
        Status status = Status.of(row.getString("status"));
        return new FranchiseExport(
                row.getObject("export_id", UUID.class),
                status,
                new Actor(row.getString("subject"), row.getString("by_name")),
                new Times(
                        time(row, "ordered_at"),
                        PlatformStatements.time(row, "started_at"),
                        PlatformStatements.time(row, "finished_at")),
                new Progress(row.getLong("rows_done"), row.getLong("rows_total")),
                status == Status.COMPLETED ? archive(row, franchise) : null,
                row.getString("detail"));
    }

    private Archive archive(ResultSet row, FranchiseId franchise) throws SQLException {
        return new Archive(
                row.getString("schema_version"),
                time(row, "taken_at"),
                row.getLong("bytes"),
                row.getString("sha256"),
                new Contents(tables(franchise), row.getString("content_sha256")));
    }

    private List<Contents.Table> tables(FranchiseId franchise) {
        return statements.query(
                """
                select name, row_count, sha256 from platform.franchise_export_table where franchise_id = ?
                order by position""",
                row -> new Contents.Table(row.getString("name"), row.getLong("row_count"), row.getString("sha256")),
                franchise.value());
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
