package ai.candlefish.franchises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.kernel.Refusal;
import ai.candlefish.kernel.TransitionOption;
import ai.candlefish.tenancy.FranchiseId;
import ai.candlefish.tenancy.ledger.SchemaEntry;
import ai.candlefish.tenancy.ledger.SchemaStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationTest {

    @ParameterizedTest
    @EnumSource(value = SchemaStanding.class, mode = EnumSource.Mode.EXCLUDE, names = "CURRENT")
    void canBeRetriedWhileTheSchemaIsNotCurrent(SchemaStanding standing) {
        Migration migration = migration(standing, false);

        assertThat(migration.options()).singleElement().matches(TransitionOption::allowed);
        assertThatCode(migration::requireCanBeRetried).doesNotThrowAnyException();
    }

    @Test
    void hasNothingToRetryWhenTheSchemaIsCurrent() {
        Migration migration = migration(SchemaStanding.CURRENT, false);

        assertThat(migration.options()).isEmpty();
        assertThatThrownBy(migration::requireCanBeRetried).isInstanceOf(Refusal.class);
    }

    @Test
    void isRetriedOnceAtATime() {
        Migration migration = migration(SchemaStanding.MIGRATION_FAILED, true);

        assertThat(migration.options())
                .singleElement()
                .satisfies(option ->
                        assertThat(option.blockedBy()).extracting("code").containsExactly("retry_under_way"));
        assertThatThrownBy(migration::requireCanBeRetried).hasMessageContaining("ordered already");
    }

    private static Migration migration(SchemaStanding standing, boolean retryUnderWay) {
        SchemaEntry entry = new SchemaEntry(
                new FranchiseId("crown-denver"), "Crown Denver", standing, "7", null, 1, null, null, null, 3);
        return new Migration(entry, "8", retryUnderWay);
    }
}
