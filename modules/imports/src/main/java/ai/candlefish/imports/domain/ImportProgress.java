package ai.candlefish.imports.domain;

import java.util.List;

/** How far an import is, in rows of all its files. */
public record ImportProgress(long rowsDone, long rowsTotal) {

    private static final int ALL = 100;

    public static ImportProgress of(List<FileProgress> files) {
        return new ImportProgress(
                files.stream().mapToLong(FileProgress::rowsDone).sum(),
                files.stream().mapToLong(FileProgress::rowsTotal).sum());
    }

    /** Whole percent, 100 only when the import is complete. */
    public int percent(ImportStatus status) {
        if (status == ImportStatus.COMPLETED) {
            return ALL;
        }
        return rowsTotal == 0 ? 0 : (int) Math.min(ALL - 1, rowsDone * ALL / rowsTotal);
    }
}
