package ai.candlefish.orders;

import ai.candlefish.tenancy.Actor;
import java.util.List;

/**
 * Takes orders from another system, known by their external ids. Runs in the caller's transaction and asks the database a
 * fixed number of questions a call, however many orders there are.
 *
 * <p>What is in the way of an order is told, not thrown: the caller shows all of it and rolls its transaction back. An order
 * that is refused is left as it was.
 */
public interface OrderImport {

    /**
     * Stores orders without their lines: new ones as drafts at the primary location. Drafts that are there are brought up to
     * date; an order that is there with the same content stays untouched, in whatever state it is.
     *
     * @param orders each external id once
     * @return what became of each, in the same order
     */
    List<OrderOutcome> storeOrders(List<ImportedOrder> orders, Actor by);

    /**
     * Gives orders their lines, all of them: a line of a draft that is not named any more goes. Discontinued products are
     * welcome. Lines that are there with the same content stay untouched, in whatever state the order is.
     *
     * @param orders each external id once
     * @return what became of the lines of each, in the same order
     */
    List<OrderLinesOutcome> storeLines(List<ImportedOrderLines> orders, Actor by);

    /**
     * Confirms those that are drafts, with numbers in the order given; the others stay untouched.
     *
     * @param externalIds of orders, each once
     * @return what became of each, in the same order
     */
    List<OrderOutcome> confirm(List<String> externalIds, Actor by);
}
