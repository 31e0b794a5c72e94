package ai.candlefish.app.fairness;

/**
 * How the seats of a node are given away.
 *
 * @param most seats of one franchise, even where nobody else asks; well below the threads and connections that all share
 * @param shared seats that franchises have together on average while several ask; about as many as there are cores
 * @param waiting requests that wait for a seat; where they are that many, a franchise that has less than an even part of them may add to them
 */
record SeatRules(int most, double shared, int waiting) {

    SeatRules {
        if (most < 1 || shared <= 0 || waiting < 0) {
            throw new IllegalArgumentException(
                    "There is a seat at least, not %d, %s and %d".formatted(most, shared, waiting));
        }
    }
}
