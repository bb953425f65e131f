package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTests {

    @Test
    void theFirstOfSeveralFaultsIsTheField() {
        var faults = List.of(new Fault("a", "1 (expected: 2)"), new Fault("b", "3 (expected: 4)"));

        var problem = Problem.of(ProblemType.INVALID_CONTENT, faults);

        assertThat(problem.field()).isEqualTo("a");
        assertThat(problem.detail()).isEqualTo("2 faults; the first is a: 1 (expected: 2)");
        assertThat(problem.errors()).isEqualTo(faults);
    }

    @Test
    void aFaultOfTheWholeHasNoField() {
        var problem = Problem.of(ProblemType.MALFORMED_REQUEST, List.of(new Fault("", "0 (expected: 1 to 9)")));

        assertThat(problem.field()).isNull();
        assertThat(problem.errors()).hasSize(1);
    }

    @Test
    void aFaultShowsItsValueShortAndOnOneLine() {
        assertThat(Fault.of("name", "a\r\nb\u0000\u2028\ud800c", "x").detail())
                .isEqualTo("a\uFFFD\uFFFDb\uFFFD\uFFFD\uFFFDc (expected: x)");
        assertThat(Fault.of("name", "😀".repeat(81), "x").detail()).isEqualTo("😀".repeat(80) + "… (expected: x)");
    }
}
