package io.gantry.http.revision;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "*", " * ", "\"1\", \"3\"", "W/\"3\",\"3\"", "\"a,b\" ,\t\"3\""})
    void holdsForTheRevisionThatTheClientHasSeen(String header) {
        assertThatCode(() -> IfMatch.parse(header).require(3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"33\"", "\"03\"", "W/\"3\"", "\"*\"", "\"\"", "\"2\", \"4\""})
    void doesNotHoldForAnyOther(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header).require(3))
                .isInstanceOf(StaleRevisionException.class)
                .hasMessageContaining("expected: \"3\"");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void mustBeThere(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header)).isInstanceOf(RevisionRequiredException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "\"3", "3\"", "\"3\",", "\"3\" \"4\"", "w/\"3\"", "*, \"3\"", "\"a b\""})
    void mustBeMadeOfEntityTags(String header) {
        assertThatThrownBy(() -> IfMatch.parse(header)).isInstanceOf(ProblemException.class);
    }

    @Test
    void isNotReadBeyondALengthThatNobodyNeeds() {
        var header = "\"1\"" + ", \"1\"".repeat(10_000);

        assertThatThrownBy(() -> IfMatch.parse(header)).isInstanceOf(ProblemException.class);
    }
}
