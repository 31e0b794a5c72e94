package ai.candlefish.imports.application;

import ai.candlefish.tenancy.Breaks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Tells now and then how far a file is, hears whether to go on, and leaves room for people in between. */
final class Pace {

    private static final Duration BETWEEN_ENTRIES = Duration.ofMillis(250);

    private final ImportBooks books;
    private final UUID importId;
    private final UUID fileId;
    private final Clock clock;
    private final Breaks breaks;
    private Instant nextEntry;

    Pace(ImportBooks books, UUID importId, UUID fileId, Clock clock, Breaks breaks) {
        this.books = books;
        this.importId = importId;
        this.fileId = fileId;
        this.clock = clock;
        this.breaks = breaks;
        this.nextEntry = clock.instant();
    }

    /** Somebody wants the import to stop. */
    static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Cancelled() {
            super("The import is to stop", null, false, false);
        }
    }

    /**
     * So many rows of the file are done.
     *
     * @throws Cancelled when the import is to stop
     */
    void reached(int rows) {
        breaks.take();
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("This node stops; the import goes on at another");
        }
        Instant now = clock.instant();
        if (now.isBefore(nextEntry)) {
            return;
        }
        nextEntry = now.plus(BETWEEN_ENTRIES);
        if (!books.advance(importId, fileId, rows)) {
            throw new Cancelled();
        }
    }
}
