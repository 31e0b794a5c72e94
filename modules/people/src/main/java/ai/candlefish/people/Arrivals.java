package ai.candlefish.people;

/** Is told when somebody who was invited comes for the first time. */
public interface Arrivals {

    /** Runs inside the franchise and in a transaction of its own; says nothing twice. */
    void arrived(String subject);
}
