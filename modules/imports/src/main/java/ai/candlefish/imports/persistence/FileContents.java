package ai.candlefish.imports.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.zip.GZIPInputStream;

/** The contents of uploaded files: kept packed, read slice by slice, and gone once their import has ended. */
@ApplicationScoped
public class FileContents {

    private static final int SLICE = 1 << 20;

    @PersistenceContext
    EntityManager entities;

    /** Keeps a content that was packed by gzip. */
    public void keep(UUID fileId, byte[] packed) {
        entities.createNativeQuery("update no_franchise.import_files set content = :content where id = :id")
                .setParameter("content", packed)
                .setParameter("id", fileId)
                .executeUpdate();
    }

    public void drop(UUID importId) {
        entities.createNativeQuery("update no_franchise.import_files set content = null where import_id = :id")
                .setParameter("id", importId)
                .executeUpdate();
    }

    /** The content as it was sent; to be read in this transaction. */
    public InputStream open(UUID fileId) {
        try {
            return new GZIPInputStream(new Slices(fileId), SLICE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] slice(UUID fileId, int from) {
        return (byte[]) entities.createNativeQuery(
                        "select substring(content from :from for :count) from no_franchise.import_files where id = :id",
                        byte[].class)
                .setParameter("from", from + 1)
                .setParameter("count", SLICE)
                .setParameter("id", fileId)
                .getSingleResult();
    }

    /** The packed bytes, a slice of them in memory at a time. */
    private final class Slices extends InputStream {

        private final UUID fileId;
        private byte[] slice = {};
        private int begin;
        private int at;
        private boolean last;

        Slices(UUID fileId) {
            this.fileId = fileId;
        }

        @Override
        public int read() {
            return advance() ? slice[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (!advance()) {
                return -1;
            }
            int count = Math.min(length, slice.length - at);
            System.arraycopy(slice, at, into, offset, count);
            at += count;
            return count;
        }

        @Override
        public int available() {
            return slice.length - at;
        }

        private boolean advance() {
            while (at == slice.length && !last) {
                begin += slice.length;
                slice = slice(fileId, begin);
                at = 0;
                last = slice.length < SLICE;
            }
            return at < slice.length;
        }
    }
}
