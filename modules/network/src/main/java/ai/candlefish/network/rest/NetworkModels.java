package ai.candlefish.network.rest;

import ai.candlefish.api.model.FranchisesInState;
import ai.candlefish.api.model.Network;
import ai.candlefish.api.model.NetworkEventPage;
import ai.candlefish.network.domain.NetworkConcern;
import ai.candlefish.network.domain.NetworkEvent;
import ai.candlefish.network.domain.NetworkOverview;
import ai.candlefish.web.Page;
import java.time.ZoneOffset;

/** The network between the use cases and the API's models. */
final class NetworkModels {

    private NetworkModels() {}

    static Network network(NetworkOverview overview) {
        return new Network()
                .franchises(overview.franchises())
                .states(overview.states().entrySet().stream()
                        .map(entry -> new FranchisesInState()
                                .state(entry.getKey().word())
                                .franchises(entry.getValue()))
                        .toList())
                .people(overview.people())
                .changedLately(overview.changedLately())
                .openSupportAccesses(overview.openSupportAccesses())
                .concerns(
                        overview.concerns().stream().map(NetworkModels::concern).toList())
                .moreConcerns(overview.moreConcerns());
    }

    static NetworkEventPage page(Page<NetworkEvent> page) {
        return new NetworkEventPage()
                .items(page.rows().stream().map(NetworkModels::event).toList())
                .nextCursor(page.nextCursor());
    }

    private static ai.candlefish.api.model.NetworkConcern concern(NetworkConcern concern) {
        return new ai.candlefish.api.model.NetworkConcern()
                .franchiseId(concern.franchiseId())
                .franchiseName(concern.franchiseName())
                .concern(concern.concern())
                .since(concern.since().atOffset(ZoneOffset.UTC))
                .reason(concern.reason());
    }

    private static ai.candlefish.api.model.NetworkEvent event(NetworkEvent event) {
        return new ai.candlefish.api.model.NetworkEvent()
                .id(event.id())
                .franchiseId(event.franchiseId())
                .franchiseName(event.franchiseName())
                .event(event.event())
                .at(event.at().atOffset(ZoneOffset.UTC))
                .subject(event.subject())
                .by(event.byName())
                .reason(event.reason());
    }
}
