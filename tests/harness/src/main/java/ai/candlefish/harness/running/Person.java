package ai.candlefish.harness.running;

/** People of the demo, by what they are; all of them sign in with the same password. */
public enum Person {
    HQ("hq@candlefish.test"),
    DENVER_OWNER("owner@crown-denver.test"),
    BOULDER_OWNER("owner@crown-boulder.test"),
    AUSTIN_OWNER("owner@paintbox-austin.test"),
    DENVER_PRODUCTION("production@crown-denver.test"),
    AUSTIN_ESTIMATOR("estimator@paintbox-austin.test"),
    DENVER_CUSTOMER("customer@crown-denver.test"),

    /** Manager in crown-denver, estimator in crown-boulder. */
    FLOATER("floater@crown.test");

    private final String username;

    Person(String username) {
        this.username = username;
    }

    public String username() {
        return username;
    }
}
