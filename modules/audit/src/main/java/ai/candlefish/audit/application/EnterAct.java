package ai.candlefish.audit.application;

import ai.candlefish.audit.AuditLog;
import ai.candlefish.audit.AuditedRequest;
import ai.candlefish.audit.domain.AuditEntry;
import ai.candlefish.audit.persistence.AuditRepository;
import ai.candlefish.tenancy.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Enters the request that is under way into the audit log. */
@ApplicationScoped
public class EnterAct implements AuditLog {

    @Inject
    AuditRepository log;

    @Inject
    AuditedRequest request;

    @Inject
    Clock clock;

    @Override
    @Transactional
    public void enter(Actor by, @Nullable Integer outcome, @Nullable String reason) {
        log.append(AuditEntry.of(request.facts(), by, outcome, reason, clock.instant()));
        if (outcome != null) {
            request.outcomeIsEntered();
        }
    }
}
