package ai.candlefish.tenancy.exports;

import ai.candlefish.tenancy.BackgroundPace;
import ai.candlefish.tenancy.Breaks;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.exports.Archive.Contents;
import ai.candlefish.tenancy.persistence.FranchiseSessions;
import ai.candlefish.tenancy.provisioning.StepFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a franchise's tables, as they stand at one moment, into a file. What is in memory at a time is some rows and one piece
 * of the file. A run that was cut short is begun anew.
 */
@ApplicationScoped
public class ExportFranchise {

    private static final int PIECE_BYTES = 256 << 10;

    @Inject
    @SuppressWarnings("NullAway.Init")
    FranchiseSessions sessions;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ExportChunks chunks;

    @Inject
    @SuppressWarnings("NullAway.Init")
    ExportBook book;

    @Inject
    @SuppressWarnings("NullAway.Init")
    Clock clock;

    @Inject
    @SuppressWarnings("NullAway.Init")
    BackgroundPace pace;

    /**
     * The finished export.
     *
     * @throws StepFailure passing, when the tables are changed by a migration meanwhile
     */
    public Archive export(Franchise franchise, UUID export) {
        FranchiseId id = franchise.id();
        String version = version(id);
        chunks.clear(id);
        ChunkStream pieces = new ChunkStream(PIECE_BYTES, (position, piece) -> chunks.add(id, export, position, piece));
        MessageDigest digest = Sha256.begin();
        Instant takenAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Contents contents = sessions.snapshot(id, connection -> {
            try (ZipOutputStream zip = new ZipOutputStream(new DigestOutputStream(pieces, digest))) {
                Contents written = write(connection, id, export, zip);
                zip.putNextEntry(new ZipEntry(Manifest.FILE));
                zip.write(Manifest.of(franchise, version, takenAt, written));
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        if (!version(id).equals(version)) {
            throw StepFailure.passing("An update changed the tables meanwhile.", null);
        }
        return new Archive(version, takenAt, pieces.written(), Sha256.end(digest), contents);
    }

    private Contents write(Connection connection, FranchiseId id, UUID export, ZipOutputStream zip)
            throws SQLException, IOException {
        ArchiveWriter writer = new ArchiveWriter(
                connection, id.schema(), zip, rows -> book.progress(id, export, rows), new Breaks(pace));
        List<ExportedTable> tables = ExportedTables.of(connection, id.schema());
        book.begin(id, export, writer.count(tables));
        return writer.write(tables);
    }

    private String version(FranchiseId id) {
        return book.schemaVersion(id)
                .orElseThrow(() -> StepFailure.passing("An update of the tables is under way, or failed.", null));
    }
}
