package ai.candlefish.franchises.application;

import ai.candlefish.kernel.InputError;
import ai.candlefish.kernel.Refusal;
import ai.candlefish.tenancy.databases.Databases;
import ai.candlefish.tenancy.registry.FranchiseRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which databases there are, and where a new franchise goes. */
@ApplicationScoped
public class Placements {

    @Inject
    Databases databases;

    @Inject
    FranchiseRegistry registry;

    /**
     * A database as HQ sees it.
     *
     * @param franchises how many lie in it
     */
    public record Placement(String name, int franchises, boolean reachable) {}

    /** All of them, the home database first. */
    public List<Placement> all() {
        Map<String, Integer> counts = registry.countByDatabase();
        return databases.names().stream()
                .map(name -> new Placement(name, counts.getOrDefault(name, 0), databases.isReachable(name)))
                .toList();
    }

    /**
     * The wanted database, or the one with the fewest franchises of those that answer.
     *
     * @param wanted its name, or null for any
     * @throws Refusal unprocessable, when there is none of that name
     */
    public String choose(@Nullable String wanted) {
        List<Placement> all = all();
        if (wanted == null) {
            return all.stream()
                    .filter(Placement::reachable)
                    .min(Comparator.comparingInt(Placement::franchises))
                    .map(Placement::name)
                    .orElseThrow();
        }
        if (all.stream().noneMatch(placement -> placement.name().equals(wanted))) {
            throw Refusal.unprocessable(
                    List.of(new InputError("/database", "unknown_database", "is not the name of a database")));
        }
        return wanted;
    }
}
