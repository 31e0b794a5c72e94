package ai.candlefish.audit.application;

import ai.candlefish.audit.domain.AuditEntry;
import ai.candlefish.audit.domain.Chain;
import ai.candlefish.audit.persistence.AuditRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Checks the audit log from its first entry to its end. */
@ApplicationScoped
public class VerifyAudit {

    private static final int AT_ONCE = 500;

    @Inject
    AuditRepository log;

    /**
     * What the check found.
     *
     * @param head where the log should end
     * @param firstBreak the first place where something is wrong
     */
    public record Verification(Chain.Head head, Optional<Chain.Break> firstBreak) {}

    /** Entries that are added meanwhile are left to the next check: the end is read first. */
    @Transactional
    public Verification verify() {
        Chain.Head head = log.head();
        Chain chain = new Chain();
        List<AuditEntry> entries = log.behind(0, AT_ONCE);
        while (!entries.isEmpty() && !chain.isBroken() && chain.position() < head.position()) {
            entries.stream()
                    .filter(entry -> entry.position() <= head.position())
                    .forEach(chain::follow);
            entries = log.behind(entries.getLast().position(), AT_ONCE);
        }
        return new Verification(head, chain.end(head));
    }
}
