package ai.candlefish.imports.domain;

import ai.candlefish.kernel.Ids;
import ai.candlefish.tenancy.persistence.FranchiseStatements;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** A file of an import. Its content is kept in the same row, and read only by the job. */
@Entity
@Table(name = "import_files", schema = FranchiseStatements.PLACEHOLDER)
@SuppressWarnings("NullAway.Init")
public class ImportFile {

    @Id
    private UUID id;

    @Column(name = "import_id")
    private UUID importId;

    private int position;

    @Convert(converter = FileKind.InDatabase.class)
    private FileKind kind;

    @Column(name = "file_name")
    private String fileName;

    @Convert(converter = FileStatus.InDatabase.class)
    private FileStatus status;

    @Column(name = "rows_total")
    private int rowsTotal;

    @Column(name = "rows_done")
    private int rowsDone;

    private int created;
    private int updated;
    private int unchanged;

    @Column(name = "error_count")
    private int errorCount;

    @Convert(converter = RowError.InDatabase.class)
    private List<RowError> errors;

    protected ImportFile() {} // for JPA

    public static ImportFile waiting(UUID importId, FileKind kind, String fileName) {
        ImportFile file = new ImportFile();
        file.id = Ids.next();
        file.importId = importId;
        file.position = kind.turn();
        file.kind = kind;
        file.fileName = fileName;
        file.status = FileStatus.WAITING;
        file.errors = List.of();
        return file;
    }

    /** Waits again, as if it had never been begun. */
    public void reset() {
        status = FileStatus.WAITING;
        rowsDone = 0;
        take(Tally.NOTHING);
    }

    public void counted(int rows) {
        rowsTotal = rows;
    }

    public void begin() {
        status = FileStatus.RUNNING;
    }

    public void advance(int rows) {
        rowsDone = rows;
    }

    public void end(FileOutcome outcome) {
        switch (outcome) {
            case FileOutcome.Done done -> {
                status = FileStatus.DONE;
                rowsTotal = done.rows();
                rowsDone = done.rows();
                take(done.tally());
            }
            case FileOutcome.Refused refused -> {
                status = FileStatus.REFUSED;
                errors = refused.errors();
                errorCount = refused.errorCount();
            }
            case FileOutcome.Cancelled cancelled -> status = FileStatus.CANCELLED;
        }
    }

    /** The import has ended before this file's turn came, or while it was under way. */
    public void leaveOut(FileStatus as) {
        if (status == FileStatus.WAITING || status == FileStatus.RUNNING) {
            status = as;
        }
    }

    private void take(Tally tally) {
        created = tally.created();
        updated = tally.updated();
        unchanged = tally.unchanged();
    }

    public UUID id() {
        return id;
    }

    public FileKind kind() {
        return kind;
    }

    /** Its place in the order of reading, the first being 1. */
    public int position() {
        return position;
    }

    public FileStatus status() {
        return status;
    }

    public List<RowError> errors() {
        return errors;
    }

    public FileProgress progress() {
        return new FileProgress(
                kind, fileName, status, rowsTotal, rowsDone, new Tally(created, updated, unchanged), errorCount);
    }
}
