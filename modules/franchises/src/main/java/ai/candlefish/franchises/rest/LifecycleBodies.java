package ai.candlefish.franchises.rest;

import ai.candlefish.api.model.FranchiseClosure;
import ai.candlefish.api.model.FranchiseEventPage;
import ai.candlefish.api.model.FranchiseOwner;
import ai.candlefish.api.model.FranchisePurge;
import ai.candlefish.api.model.LocationSummary;
import ai.candlefish.api.model.Offboarding;
import ai.candlefish.api.model.Provisioning;
import ai.candlefish.api.model.ProvisioningProgress;
import ai.candlefish.api.model.ProvisioningStep;
import ai.candlefish.franchises.application.FranchiseDetails;
import ai.candlefish.franchises.application.Progress;
import ai.candlefish.tenancy.Closure;
import ai.candlefish.tenancy.Departure;
import ai.candlefish.tenancy.Franchise;
import ai.candlefish.tenancy.FranchiseOverview;
import ai.candlefish.tenancy.Purge;
import ai.candlefish.tenancy.Suspension;
import ai.candlefish.tenancy.identity.Caller;
import ai.candlefish.tenancy.identity.Role;
import ai.candlefish.tenancy.lifecycle.Founding.Owner;
import ai.candlefish.tenancy.lifecycle.Founding.Place;
import ai.candlefish.tenancy.lifecycle.FranchiseEvent;
import ai.candlefish.tenancy.lifecycle.FranchiseLife;
import ai.candlefish.tenancy.provisioning.StepRecord;
import ai.candlefish.web.AllowedTransitions;
import ai.candlefish.web.Page;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes a franchise and its life as the contract shows them. */
final class LifecycleBodies {

    private static final String WRITE = "franchises:write";
    private static final int ALL = 100;

    private LifecycleBodies() {}

    /** What the caller may see of it: its owner and how it is used are for HQ, what can be done with it for those who may. */
    static ai.candlefish.api.model.Franchise franchise(FranchiseDetails details, Caller caller) {
        Franchise franchise = details.franchise();
        boolean isHq = !caller.hqRoles().isEmpty();
        FranchiseOverview overview = details.overview();
        return new ai.candlefish.api.model.Franchise()
                .id(franchise.id().value())
                .name(franchise.name())
                .blueprint(franchise.blueprint())
                .state(franchise.state().word())
                .database(isHq ? franchise.database() : null)
                .moving(isHq ? franchise.move().isPresent() : null)
                .schemaState(franchise.schemaState().word())
                .schemaVersion(isHq ? overview.schemaVersion().orElse(null) : null)
                .currency(franchise.currency().getCurrencyCode())
                .createdAt(time(franchise.createdAt()))
                .updatedAt(time(franchise.updatedAt()))
                .people(isHq ? overview.people() : null)
                .lastActivityAt(
                        isHq
                                ? overview.lastActivityAt()
                                        .map(LifecycleBodies::time)
                                        .orElse(null)
                                : null)
                .suspension(
                        franchise.suspended().map(LifecycleBodies::suspension).orElse(null))
                .offboarding(
                        franchise.leaving().map(LifecycleBodies::offboarding).orElse(null))
                .closure(
                        isHq ? franchise.closure().map(LifecycleBodies::closure).orElse(null) : null)
                .owner(isHq ? details.firstOwner().map(LifecycleBodies::owner).orElse(null) : null)
                .locations(locations(details.places()))
                .allowedTransitions(
                        mayMove(caller)
                                ? AllowedTransitions.of(FranchiseLife.optionsFor(franchise, caller.actor()))
                                : List.of());
    }

    /** Whether the caller may do what is done to franchises. */
    static boolean mayMove(Caller caller) {
        return Role.permissionsOf(caller.hqRoles()).contains(WRITE);
    }

    static Provisioning provisioning(Progress progress) {
        List<StepRecord> steps = progress.steps();
        boolean ended = progress.status() == Progress.Status.COMPLETED || progress.status() == Progress.Status.FAILED;
        return new Provisioning()
                .status(progress.status().word())
                .progress(new ProvisioningProgress()
                        .stepsDone(progress.done())
                        .stepsTotal(steps.size())
                        .percent(progress.done() * ALL / steps.size()))
                .steps(steps.stream().map(LifecycleBodies::step).toList())
                .startedAt(steps.stream()
                        .map(StepRecord::startedAt)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .map(LifecycleBodies::time)
                        .orElse(null))
                .finishedAt(
                        ended
                                ? steps.stream()
                                        .map(StepRecord::finishedAt)
                                        .filter(Objects::nonNull)
                                        .max(Instant::compareTo)
                                        .map(LifecycleBodies::time)
                                        .orElse(null)
                                : null);
    }

    static FranchiseEventPage history(Page<FranchiseEvent> page) {
        return new FranchiseEventPage()
                .items(page.rows().stream().map(LifecycleBodies::event).toList())
                .nextCursor(page.nextCursor());
    }

    private static ai.candlefish.api.model.FranchiseEvent event(FranchiseEvent event) {
        return new ai.candlefish.api.model.FranchiseEvent()
                .id(event.id())
                .event(event.kind().word())
                .at(time(event.at()))
                .by(event.by().name())
                .reason(event.why().orElse(null));
    }

    private static ProvisioningStep step(StepRecord step) {
        return new ProvisioningStep()
                .name(step.name())
                .state(step.state().word())
                .attempts(step.attempts())
                .detail(step.detail())
                .startedAt(timeOrNull(step.startedAt()))
                .finishedAt(timeOrNull(step.finishedAt()));
    }

    private static ai.candlefish.api.model.Suspension suspension(Suspension suspension) {
        return new ai.candlefish.api.model.Suspension()
                .reason(suspension.reason())
                .since(time(suspension.since()));
    }

    private static Offboarding offboarding(Departure departure) {
        return new Offboarding().reason(departure.reason()).since(time(departure.since()));
    }

    private static FranchiseClosure closure(Closure closure) {
        return new FranchiseClosure()
                .keptUntil(time(closure.keptUntil()))
                .purge(closure.purge().map(LifecycleBodies::purge).orElse(null));
    }

    private static FranchisePurge purge(Purge purge) {
        return new FranchisePurge()
                .reason(purge.reason())
                .requestedBy(purge.requestedBy().name())
                .requestedAt(time(purge.requestedAt()))
                .orderedBy(purge.ordered().map(order -> order.by().name()).orElse(null))
                .orderedAt(purge.ordered().map(order -> time(order.at())).orElse(null))
                .detail(purge.failure());
    }

    private static FranchiseOwner owner(Owner owner) {
        return new FranchiseOwner()
                .email(owner.email())
                .firstName(owner.firstName())
                .lastName(owner.lastName());
    }

    private static List<LocationSummary> locations(List<Place> places) {
        return IntStream.range(0, places.size())
                .mapToObj(position -> new LocationSummary()
                        .id(places.get(position).id())
                        .name(places.get(position).name())
                        .timeZone(places.get(position).timeZone().getId())
                        .primary(position == 0))
                .toList();
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
