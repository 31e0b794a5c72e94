package ai.candlefish.tenancy.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.tenancy.FranchiseContext;
import ai.candlefish.tenancy.MissingFranchise;
import ai.candlefish.tenancy.Sample;
import org.junit.jupiter.api.Test;

class FranchiseStatementsTest {

    private final FranchiseStatements statements = new FranchiseStatements();

    @Test
    void nameTheSchemaOfTheFranchiseThatTheWorkBelongsTo() {
        FranchiseContext.Scope scope = FranchiseContext.enter(Sample.franchise("crown-denver"));
        try {
            assertThat(statements.inspect(
                            "select * from no_franchise.orders o join no_franchise.order_lines l on true"))
                    .isEqualTo("select * from f_crown_denver.orders o join f_crown_denver.order_lines l on true");
        } finally {
            scope.close();
        }
    }

    @Test
    void areRefusedOutsideAFranchise() {
        assertThatThrownBy(() -> statements.inspect("select * from no_franchise.orders"))
                .isInstanceOf(MissingFranchise.class);
    }

    @Test
    void haveNoConnectionOutsideAFranchise() {
        String schema = new FranchiseSchema().resolveCurrentTenantIdentifier();

        assertThatThrownBy(() -> new FranchiseConnections().getConnection(schema))
                .isInstanceOf(MissingFranchise.class);
    }
}
