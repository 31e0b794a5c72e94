package ai.candlefish.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The request that is under way, as the audit log knows it; the filters say what it is. */
@RequestScoped
public class AuditedRequest {

    private Facts facts = new Facts("none", "", "", "", null);
    private boolean hasOutcome;

    /**
     * What is kept of a request.
     *
     * @param operation the operation's name in the contract
     * @param target the path below the franchise
     * @param address where it came from, as the server saw it
     * @param supportAccess under which support access it was made, or null
     */
    public record Facts(
            String operation,
            String target,
            String address,
            String traceId,
            @Nullable UUID supportAccess) {}

    public void is(Facts known) {
        facts = known;
    }

    public Facts facts() {
        return facts;
    }

    /** Whether its outcome stands in the log, so that nobody enters it twice. */
    public boolean hasOutcome() {
        return hasOutcome;
    }

    public void outcomeIsEntered() {
        hasOutcome = true;
    }
}
