package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProcessIdentityTests {

    private final ProcessHandle self = ProcessHandle.current();

    @Test
    void findsTheProcessThatIsMeant() {
        assertThat(ProcessIdentity.of(self).find()).contains(self);
    }

    @Test
    void doesNotTakeALaterProcessWithTheSameNumberForIt() {
        assertThat(new ProcessIdentity(self.pid(), Instant.EPOCH).find()).isEmpty();
    }

    @Test
    void findsNothingWhereTheStartIsNotKnown() {
        assertThat(new ProcessIdentity(self.pid(), null).find()).isEmpty();
    }
}
