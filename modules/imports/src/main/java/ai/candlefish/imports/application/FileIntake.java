package ai.candlefish.imports.application;

import ai.candlefish.imports.domain.FileKind;

/** Takes in the rows of one kind of file, in the running transaction. */
interface FileIntake {

    FileKind kind();

    /** Stores all rows that are good and adds an error for every other; whether any of it stays is not decided here. */
    void take(FileReading file);
}
