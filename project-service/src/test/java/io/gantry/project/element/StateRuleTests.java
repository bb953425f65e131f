package io.gantry.project.element;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ElementState;
import io.gantry.http.validation.Faults;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateRuleTests {

    @ParameterizedTest
    @CsvSource({
        "NEEDED, APPLIED",
        "NEEDED, GRANTED",
        "APPLIED, GRANTED",
        "APPLIED, REFUSED",
        "REFUSED, APPLIED",
        "GRANTED, EXPIRED",
        "EXPIRED, APPLIED",
        "EXPIRED, GRANTED",
        "DROPPED, DROPPED"
    })
    void whatFollowsNeedsNoReason(ElementState present, ElementState next) {
        assertThat(isTaken(present, next, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "APPLIED, NEEDED",
        "GRANTED, APPLIED",
        "GRANTED, NEEDED",
        "GRANTED, REFUSED",
        "REFUSED, GRANTED",
        "NEEDED, REFUSED",
        "NEEDED, EXPIRED",
        "NEEDED, DROPPED",
        "GRANTED, DROPPED",
        "DROPPED, NEEDED"
    })
    void goingBackAndGivingUpNeedOne(ElementState present, ElementState next) {
        assertThat(isTaken(present, next, false)).isFalse();
        assertThat(isTaken(present, next, true)).isTrue();
    }

    private static boolean isTaken(ElementState present, ElementState next, boolean withReason) {
        var faults = new Faults();
        StateRule.check(present, next, withReason ? "材料不全" : null, faults);
        return faults.isEmpty();
    }
}
