package ai.candlefish.app.fairness;

/**
 * How the seats of a node are given away.
 *
 * @param most seats of one franchise, even where nobody else asks; well below the threads and connections that all share
 * @param cores that those share who ask for much while others ask, too
 * @param waiting requests that wait for a seat; where they are that many, a franchise that has less than an even part of them may add to them
 */
record SeatRules(int most, double cores, int waiting) {

    SeatRules {
        if (most < 1 || cores <= 0 || waiting < 0) {
            throw new IllegalArgumentException(
                    "There is a seat at least, not %d, %s and %d".formatted(most, cores, waiting));
        }
    }
}
