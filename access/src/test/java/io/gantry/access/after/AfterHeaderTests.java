package io.gantry.access.after;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gantry.problem.ProblemException;
import io.gantry.stream.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AfterHeaderTests {

    @Test
    void holdsPositions() {
        assertThat(AfterHeader.read("gantry.delay-events.v1-3@1234, gantry.alert-events.v1-11@0"))
                .containsExactly(
                        new Position("gantry.delay-events.v1", 3, 1234), new Position("gantry.alert-events.v1", 11, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ",", "gantry.delay-events.v1", "gantry.delay-events.v1-3", "x-3@-1", "x-3@1;x-4@1", "x-3@1,"
            })
    void nothingElseIsTaken(String header) {
        refused(header);
    }

    @Test
    void noMoreThanAHundredAreTaken() {
        assertThat(AfterHeader.read("x-3@1" + ",x-3@1".repeat(99))).hasSize(100);
        refused("x-3@1" + ",x-3@1".repeat(100));
    }

    private static void refused(String header) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> AfterHeader.read(header))
                .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
    }
}
