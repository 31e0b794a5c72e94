package ai.candlefish.tenancy;

/**
 * Who does something, as records keep it.
 *
 * @param subject the identity provider's id
 * @param name the name to show
 */
public record Actor(String subject, String name) {

    /** What nobody in particular does: jobs, when they end. */
    public static final Actor CANDLEFISH = new Actor("candlefish", "Candlefish");
}
