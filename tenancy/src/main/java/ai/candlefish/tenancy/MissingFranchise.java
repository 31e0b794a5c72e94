package ai.candlefish.tenancy;

/** Work on a franchise's data was tried outside any franchise. It is a fault in the program, never the caller's. */
public final class MissingFranchise extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    public MissingFranchise() {
        super("No franchise: work on a franchise's data must run inside one");
    }
}
