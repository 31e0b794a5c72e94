package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.registry.PlatformStatements;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps which franchises are filled from an export. */
public final class RestorationBook {

    private final PlatformStatements statements;

    public RestorationBook(DataSource source) {
        this.statements = new PlatformStatements(source);
    }

    /** Empty for a franchise that begins empty. */
    public Optional<Restoration> read(FranchiseId franchise) {
        return statements
                .query(
                        "select source_id, export_id from platform.restoration where franchise_id = ?",
                        row -> new Restoration(
                                new FranchiseId(row.getString("source_id")), row.getObject("export_id", UUID.class)),
                        franchise.value())
                .stream()
                .findFirst();
    }

    public void write(FranchiseId franchise, Restoration restoration) {
        statements.update(
                "insert into platform.restoration (franchise_id, source_id, export_id) values (?, ?, ?)",
                franchise.value(),
                restoration.source().value(),
                restoration.export());
    }
}
