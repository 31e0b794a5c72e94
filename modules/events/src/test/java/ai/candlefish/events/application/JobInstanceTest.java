package ai.candlefish.events.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.candlefish.kernel.Ids;
import ai.candlefish.tenancy.FranchiseId;
import org.junit.jupiter.api.Test;

class JobInstanceTest {

    @Test
    void readsBackWhatItWrites() {
        JobInstance job = new JobInstance(new FranchiseId("crown-denver"), Ids.next());

        assertThat(JobInstance.of(job.text())).isEqualTo(job);
    }

    @Test
    void namesAFranchiseAndAnId() {
        assertThatThrownBy(() -> JobInstance.of("crown-denver")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JobInstance.of("crown-denver/1")).isInstanceOf(IllegalArgumentException.class);
    }
}
