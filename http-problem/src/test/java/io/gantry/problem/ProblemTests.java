package io.gantry.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTests {

    private static final Phrase OTHER = new Phrase("other", "{other}", "{other}");

    @Test
    void theFirstOfSeveralFaultsIsTheField() {
        var faults = List.of(Fault.of("a", 1, OTHER.with(2)), Fault.of("b", 3, OTHER.with(4)));

        var problem = Problem.of(ProblemType.INVALID_CONTENT, faults);

        assertThat(problem.field()).isEqualTo("a");
        assertThat(problem.detail()).hasToString("2 faults; the first is a: 1 (expected: 2)");
        assertThat(problem.errors()).isEqualTo(faults);
    }

    @Test
    void aFaultOfTheWholeHasNoField() {
        var problem = Problem.of(ProblemType.MALFORMED_REQUEST, List.of(Fault.of("", 0, OTHER.with(1))));

        assertThat(problem.field()).isNull();
        assertThat(problem.errors()).hasSize(1);
    }

    @Test
    void aFaultShowsItsValueShortAndOnOneLine() {
        assertThat(Fault.of("name", "a\r\nb\u0000\u2028\ud800c", OTHER.with("x"))
                        .detail())
                .hasToString("a\uFFFD\uFFFDb\uFFFD\uFFFD\uFFFDc (expected: x)");
        assertThat(Fault.of("name", "😀".repeat(81), OTHER.with("x")).detail())
                .hasToString("😀".repeat(80) + "… (expected: x)");
    }

    @Test
    void aFaultCarriesItsCodeAndWhatItsTextsAreMadeOf() {
        var atMost = new Phrase("at-most", "at most {max} of {what}", "{what}不超过 {max}");
        var fault = Fault.of("weight", 7, atMost.with(5, new Phrase("kg", "kilograms", "千克")));

        assertThat(fault.code()).isEqualTo("at-most");
        assertThat(fault.params()).containsEntry("value", "7").containsEntry("max", "5");
        assertThat(fault.detail().in(Language.ENGLISH)).isEqualTo("7 (expected: at most 5 of kilograms)");
        assertThat(fault.detail().in(Language.CHINESE)).isEqualTo("7（要求：千克不超过 5）");
    }

    @Test
    void aValueIsNotTakenForAPlace() {
        assertThat(OTHER.with("{other} $1 \\")).hasToString("{other} $1 \\");
    }
}
