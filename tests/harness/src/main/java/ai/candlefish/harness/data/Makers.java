package ai.candlefish.harness.data;

import ai.candlefish.harness.http.Client;
import ai.candlefish.harness.running.Person;
import ai.candlefish.harness.running.RunningSystem;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Makes, in the franchise of a client, one of whatever an id of the contract names. */
public final class Makers {

    private static final Map<String, Function<Client, String>> BY_ID = Map.of(
            "customerId", Makers::customer,
            "productId", Makers::product,
            "orderId", Makers::order,
            "importId", Makers::importJob,
            "locationId", Makers::location,
            "supportAccessId", Makers::supportAccess,
            "personId", Makers::person);

    private static final int ROWS_OF_A_WHILE = 8_000;

    private Makers() {}

    /** The id of a new thing; fails for an id that no maker is known for, so that nobody forgets to write one. */
    public static String make(String idName, Client franchise) {
        return Optional.ofNullable(BY_ID.get(idName))
                .orElseThrow(() -> new AssertionError("The contract has an id «%s»: say in %s how one is made"
                        .formatted(idName, Makers.class.getName())))
                .apply(franchise);
    }

    public static String customer(Client franchise) {
        return franchise
                .post("/customers")
                .json(Bodies.customer())
                .send()
                .expect(201)
                .id();
    }

    public static String product(Client franchise) {
        return franchise
                .post("/products")
                .json(Bodies.product())
                .send()
                .expect(201)
                .id();
    }

    /** A draft with a line, which can be confirmed. */
    public static String order(Client franchise) {
        return franchise
                .post("/orders")
                .newKey()
                .json(Bodies.order(customer(franchise), Bodies.line(product(franchise), 3)))
                .send()
                .expect(201)
                .id();
    }

    /** A job that keeps nothing. */
    public static String importJob(Client franchise) {
        return Uploads.onlyChecked()
                .in(franchise.post("/imports").newKey())
                .send()
                .expect(202)
                .id();
    }

    /** A job that keeps nothing and takes a while. */
    static String longImportJob(Client franchise) {
        return Imports.start(franchise, Uploads.onlyChecked(ROWS_OF_A_WHILE));
    }

    /** HQ's: a franchise's own people can't open one. */
    private static String supportAccess(Client franchise) {
        Client hq = RunningSystem.present().as(Person.HQ);
        return Support.open(hq.in(franchise.franchise())).id();
    }

    /** Somebody who was invited and has not come yet. */
    public static String person(Client franchise) {
        return new People(franchise).invited(People.input()).id();
    }

    /** Open, and not the primary one. */
    public static String location(Client franchise) {
        return franchise
                .post("/locations")
                .json(Bodies.location())
                .send()
                .expect(201)
                .id();
    }
}
