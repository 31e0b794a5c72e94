package ai.candlefish.imports.csv;

/** A place from which on a file can't be read. */
public final class BrokenFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final String code;

    /**
     * What is wrong with the file.
     *
     * @param line the line, the first being 1
     * @param code a stable word for programs
     * @param detail what is wrong and what is allowed
     */
    public BrokenFile(int line, String code, String detail) {
        super(detail, null, false, false);
        this.line = line;
        this.code = code;
    }

    public int line() {
        return line;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }
}
