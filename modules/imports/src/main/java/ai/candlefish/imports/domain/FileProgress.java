package ai.candlefish.imports.domain;

/**
 * How far a file of an import is.
 *
 * @param rowsTotal rows without the header, 0 until they were counted
 */
public record FileProgress(
        FileKind kind, String fileName, FileStatus status, int rowsTotal, int rowsDone, Tally tally, int errorCount) {}
