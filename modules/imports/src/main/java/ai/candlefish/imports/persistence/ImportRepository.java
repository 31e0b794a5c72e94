package ai.candlefish.imports.persistence;

import ai.candlefish.imports.domain.FileKind;
import ai.candlefish.imports.domain.FileProgress;
import ai.candlefish.imports.domain.FileStatus;
import ai.candlefish.imports.domain.Import;
import ai.candlefish.imports.domain.ImportFile;
import ai.candlefish.imports.domain.Tally;
import ai.candlefish.tenancy.persistence.Keyset;
import ai.candlefish.tenancy.persistence.Keyset.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The imports of the franchise that the work runs in, with their files. */
@ApplicationScoped
public class ImportRepository {

    @PersistenceContext
    EntityManager entities;

    public void add(Import scheduled) {
        entities.persist(scheduled);
    }

    public void add(ImportFile file) {
        entities.persist(file);
    }

    public Optional<Import> find(UUID id) {
        return Optional.ofNullable(entities.find(Import.class, id));
    }

    /** The import, which nobody else changes until the transaction ends. */
    public Optional<Import> lock(UUID id) {
        return Optional.ofNullable(entities.find(Import.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public ImportFile file(UUID id) {
        return Optional.ofNullable(entities.find(ImportFile.class, id)).orElseThrow();
    }

    /** The files of an import in the order of reading. */
    public List<ImportFile> files(UUID importId) {
        return entities.createQuery(
                        "select f from ImportFile f where f.importId = :id order by f.position", ImportFile.class)
                .setParameter("id", importId)
                .getResultList();
    }

    public <T extends Comparable<? super T>> List<Import> page(Slice<Import, T> slice) {
        return Keyset.read(entities, Import.class, (builder, root) -> List.of(), slice);
    }

    /** How far the files of some imports are, in the order of reading, without what is wrong in them. */
    public Map<UUID, List<FileProgress>> progress(Collection<UUID> importIds) {
        return entities.createQuery("""
                        select f.importId as importId, f.kind as kind, f.fileName as fileName, f.status as status,
                            f.rowsTotal as rowsTotal, f.rowsDone as rowsDone, f.created as created,
                            f.updated as updated, f.unchanged as unchanged, f.errorCount as errorCount
                        from ImportFile f where f.importId in :ids order by f.position""", Tuple.class)
                .setParameter("ids", importIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row.get("importId", UUID.class),
                        Collectors.mapping(ImportRepository::progress, Collectors.toList())));
    }

    private static FileProgress progress(Tuple row) {
        return new FileProgress(
                row.get("kind", FileKind.class),
                row.get("fileName", String.class),
                row.get("status", FileStatus.class),
                number(row, "rowsTotal"),
                number(row, "rowsDone"),
                new Tally(number(row, "created"), number(row, "updated"), number(row, "unchanged")),
                number(row, "errorCount"));
    }

    private static int number(Tuple row, String name) {
        return row.get(name, Integer.class);
    }

    /** Takes an import for this transaction alone; false while another one has it. */
    public boolean claim(UUID importId) {
        return (Boolean) entities.createNativeQuery(
                        "select pg_try_advisory_xact_lock(hashtextextended(:name, 0))", Boolean.class)
                .setParameter("name", "import " + importId)
                .getSingleResult();
    }

    public void flush() {
        entities.flush();
    }

    /** Writes what is open and lets go of everything that was read, so that a long transaction stays small. */
    public void forget() {
        entities.flush();
        entities.clear();
    }
}
