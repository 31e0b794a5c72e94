package ai.candlefish.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FranchiseContextTest {

    @Test
    void hasNoDefault() {
        assertThatThrownBy(FranchiseContext::required).isInstanceOf(MissingFranchise.class);
    }

    @Test
    void holdsUntilItIsLeft() {
        FranchiseContext.Scope scope = FranchiseContext.enter(Sample.franchise("crown-denver"));
        try {
            assertThat(FranchiseContext.required().id().value()).isEqualTo("crown-denver");
        } finally {
            scope.close();
        }

        assertThat(FranchiseContext.current()).isEmpty();
    }

    @Test
    void isNotInheritedByAnotherThread() {
        FranchiseContext.Scope scope = FranchiseContext.enter(Sample.franchise("crown-denver"));
        try {
            Optional<Franchise> elsewhere =
                    CompletableFuture.supplyAsync(FranchiseContext::current).join();

            assertThat(elsewhere).isEmpty();
        } finally {
            scope.close();
        }
    }

    @Test
    void cannotBeChangedWhileItHolds() {
        FranchiseContext.Scope scope = FranchiseContext.enter(Sample.franchise("crown-denver"));
        try {
            assertThatThrownBy(() -> FranchiseContext.enter(Sample.franchise("crown-boulder")))
                    .isInstanceOf(IllegalStateException.class);
        } finally {
            scope.close();
        }
    }
}
