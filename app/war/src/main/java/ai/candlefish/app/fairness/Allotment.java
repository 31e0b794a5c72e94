package ai.candlefish.app.fairness;

import java.util.Collection;

/**
 * How many seats franchises may have that ask at the same time. Where they ask for little together, none is bounded. Else the seats
 * are dealt out evenly, so that nobody is dealt more than it asks for. Who asks for no more than it is dealt is not bounded. The
 * others share what is left of the cores when those have what they use, and most of the rest is kept free for their next requests.
 *
 * @param modest who asks for that much on average, or for less, is not bounded
 * @param each seats of each of the others; below one it is the part of the time that they have one
 */
record Allotment(double modest, double each) {

    static final Allotment UNBOUNDED = new Allotment(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Half of its time a request waits: for the disk, or for its turn on a core. */
    private static final double SEATS_FOR_A_CORE = 2;

    private static final double KEPT_FREE = 0.75;
    private static final double LEAST = 0.25;

    static Allotment of(Collection<Share> shares, double cores) {
        double[] demands = shares.stream().mapToDouble(Share::demand).sorted().toArray();
        double modest = 0;
        for (int at = 0; at < demands.length; at++) {
            int others = demands.length - at;
            double even = (SEATS_FOR_A_CORE * cores - modest) / others;
            if (demands[at] > even) {
                double keptFree = KEPT_FREE * cores * Math.min(1, SEATS_FOR_A_CORE * modest);
                double left = cores - keptFree - modest / SEATS_FOR_A_CORE;
                return new Allotment(even, Math.max(LEAST, left / others));
            }
            modest += demands[at];
        }
        return UNBOUNDED;
    }

    double seatsOf(Share share) {
        return share.demand() <= modest ? Double.POSITIVE_INFINITY : each;
    }
}
