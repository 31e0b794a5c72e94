package ai.candlefish.migrations;

/** A franchise's schema could not be brought to the present version; the message says why, to HQ and operators. */
public final class MigrationFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailed(String reason) {
        super(reason);
    }
}
