package ai.candlefish.support.rest;

import ai.candlefish.api.model.SupportAccessPage;
import ai.candlefish.kernel.TransitionTable;
import ai.candlefish.support.domain.SupportAccess;
import ai.candlefish.support.domain.SupportAccess.End;
import ai.candlefish.support.domain.SupportLife;
import ai.candlefish.web.AllowedTransitions;
import ai.candlefish.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Writes support accesses as the contract shows them. */
final class SupportModels {

    private SupportModels() {}

    static SupportAccessPage page(Page<SupportAccess> page, Instant now) {
        return new SupportAccessPage()
                .items(page.rows().stream().map(access -> access(access, now)).toList())
                .nextCursor(page.nextCursor());
    }

    static ai.candlefish.api.model.SupportAccess access(SupportAccess access, Instant now) {
        return new ai.candlefish.api.model.SupportAccess()
                .id(access.id())
                .state(TransitionTable.word(access.state(now)))
                .reason(access.terms().reason())
                .openedBy(access.openedBy().name())
                .openedAt(time(access.terms().openedAt()))
                .expiresAt(time(access.terms().expiresAt()))
                .changesAllowedBy(access.allowedBy().orElse(null))
                .endedAt(access.ended().map(end -> time(end.at())).orElse(null))
                .endedBy(access.ended().map(End::by).orElse(null))
                .allowedTransitions(AllowedTransitions.of(SupportLife.optionsFor(access, now)));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
