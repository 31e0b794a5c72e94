package ai.candlefish.audit.rest;

import ai.candlefish.api.model.AuditPage;
import ai.candlefish.api.model.AuditVerification;
import ai.candlefish.audit.application.VerifyAudit.Verification;
import ai.candlefish.audit.domain.AuditEntry;
import ai.candlefish.audit.domain.Chain;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.web.Page;
import java.time.ZoneOffset;

/** Writes the audit log as the contract shows it. */
final class AuditModels {

    private AuditModels() {}

    static AuditPage page(Page<AuditEntry> page) {
        return new AuditPage()
                .items(page.rows().stream().map(AuditModels::entry).toList())
                .nextCursor(page.nextCursor());
    }

    static AuditVerification verification(Verification verification) {
        return new AuditVerification()
                .intact(verification.firstBreak().isEmpty())
                .entries(verification.head().position())
                .lastHash(verification.head().hash())
                .brokenAt(verification.firstBreak().map(Chain.Break::position).orElse(null))
                .finding(verification
                        .firstBreak()
                        .map(broken -> TransitionTable.word(broken.finding()))
                        .orElse(null));
    }

    private static ai.candlefish.api.model.AuditEntry entry(AuditEntry entry) {
        return new ai.candlefish.api.model.AuditEntry()
                .id(entry.id())
                .position(entry.position())
                .at(entry.at().atOffset(ZoneOffset.UTC))
                .subject(entry.subject())
                .by(entry.byName())
                .supportAccessId(entry.supportAccessId().orElse(null))
                .operation(entry.operation())
                .target(entry.target())
                .status(entry.status().orElse(null))
                .reason(entry.reason().orElse(null))
                .address(entry.address())
                .traceId(entry.traceId());
    }
}
