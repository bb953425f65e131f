package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchUpTests {

    private final CatchUp catchUp = new CatchUp();

    @Test
    void isDoneAtOnceWithALogThatIsEmpty() {
        assertThat(catchUp.assigned(Map.of(0, 0L, 1, 0L))).isTrue();
        assertThat(catchUp.isDone()).isTrue();
    }

    @Test
    void isNotDoneBeforeThereIsALog() {
        assertThat(catchUp.assigned(Map.of())).isFalse();
        assertThat(catchUp.isDone()).isFalse();
    }

    @Test
    void isDoneOnceWhenEachPartitionIsReadToItsEnd() {
        assertThat(catchUp.assigned(Map.of(0, 3L, 1, 2L))).isFalse();
        assertThat(catchUp.reached(Map.of(0, 5L))).isFalse();
        assertThat(catchUp.reached(Map.of(1, 1L))).isFalse();
        assertThat(catchUp.reached(Map.of(1, 2L))).isTrue();
        assertThat(catchUp.reached(Map.of(1, 3L))).isFalse();
        assertThat(catchUp.isDone()).isTrue();
    }

    @Test
    void staysDoneWhenPartitionsComeAnew() {
        catchUp.assigned(Map.of(0, 0L));

        assertThat(catchUp.assigned(Map.of(0, 9L))).isFalse();
        assertThat(catchUp.isDone()).isTrue();
    }
}
