package ai.candlefish.imports.domain;

/** A file as it was sent, its content packed by gzip. */
public final class UploadedFile {

    private final FileKind kind;
    private final String fileName;
    private final byte[] packed;

    public UploadedFile(FileKind kind, String fileName, byte[] packed) {
        this.kind = kind;
        this.fileName = fileName;
        this.packed = packed.clone();
    }

    public FileKind kind() {
        return kind;
    }

    public String fileName() {
        return fileName;
    }

    public byte[] packed() {
        return packed.clone();
    }
}
