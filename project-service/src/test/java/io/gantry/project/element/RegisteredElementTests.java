package io.gantry.project.element;

import static io.gantry.project.element.Elements.LI_NA;
import static io.gantry.project.element.Elements.NOW;
import static io.gantry.project.element.Elements.after;
import static io.gantry.project.element.Elements.day;
import static io.gantry.project.element.Elements.granted;
import static io.gantry.project.element.Elements.permit;
import static io.gantry.project.element.Elements.registered;
import static io.gantry.project.element.Elements.starting;
import static io.gantry.project.element.Elements.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ElementState;
import io.gantry.event.ProjectEvent.ElementChanged;
import io.gantry.project.register.FieldChange;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RegisteredElementTests {

    @Test
    void followsAPlanThatMovesWithoutAnybodyHavingChangedIt() {
        var element = registered(permit(), "2026-06-01");

        var change = element.follow(starting("2026-06-15"), NOW);

        assertThat(change.next().days().needBy()).isEqualTo(day("2026-06-15"));
        assertThat(change.changes())
                .containsExactly(
                        new FieldChange("needBy", "2026-06-01", "2026-06-15"),
                        new FieldChange("latestApplyBy", "2026-04-30", "2026-05-18"));
        assertThat(change.event()).isInstanceOfSatisfying(ElementChanged.class, event -> {
            assertThat(event.by()).isNull();
            assertThat(event.revision()).isEqualTo(2);
            assertThat(event.element().latestApplyBy()).isEqualTo(day("2026-05-18"));
        });
    }

    @Test
    void staysAsItIsWhereNothingMoves() {
        var element = registered(permit(), "2026-06-01");

        assertThat(element.follow(starting("2026-06-01"), NOW).isOne()).isFalse();
    }

    @Test
    void hasNoDaysWhileItsActivityIsOutOfThePlan() {
        var element = registered(permit(), "2026-06-01");

        var gone = element.follow(new Surroundings(Elements.HOLDER, Elements.CHINA, Map.of()), NOW)
                .next();

        assertThat(gone.days()).isEqualTo(Days.NONE);
    }

    @Test
    void whatNobodyNeedsAnyMoreFollowsNoPlan() {
        var dropped = after(registered(permit(), "2026-06-01"), step(ElementState.DROPPED, "2026-03-02"), "2026-06-01");

        assertThat(dropped.follow(starting("2026-07-01"), NOW).isOne()).isFalse();
    }

    @Test
    void aStateThatIsSaidAgainIsCorrectedAndNotRepeated() {
        var applied = after(registered(permit(), "2026-06-01"), step(ElementState.APPLIED, "2026-04-01"), "2026-06-01");

        var corrected = after(applied, step(ElementState.APPLIED, "2026-04-03"), "2026-06-01");

        assertThat(corrected.steps())
                .extracting(Step::state)
                .containsExactly(ElementState.NEEDED, ElementState.APPLIED);
        assertThat(corrected.last().on()).isEqualTo(day("2026-04-03"));
        assertThat(corrected.earliest(ElementState.APPLIED)).isNull();
        assertThat(corrected.earliest(ElementState.GRANTED)).isEqualTo(day("2026-04-03"));
    }

    @Test
    void anIdenticalStepChangesNothing() {
        var applied = after(registered(permit(), "2026-06-01"), step(ElementState.APPLIED, "2026-04-01"), "2026-06-01");

        assertThat(applied.step(step(ElementState.APPLIED, "2026-04-01"), starting("2026-06-01"), LI_NA)
                        .isOne())
                .isFalse();
    }

    @Test
    void aGrantThatEndsBeforeItIsNeededExpiresBehindItsLastDay() {
        var element = after(registered(permit(), "2026-06-01"), granted("2026-03-02", "2026-05-31"), "2026-06-01");

        assertThat(element.stateOn(day("2026-05-31"))).isEqualTo(ElementState.GRANTED);
        assertThat(element.stateOn(day("2026-06-01"))).isEqualTo(ElementState.EXPIRED);
    }

    @Test
    void aGrantThatHoldsOnTheDayOfNeedHasServed() {
        var element = after(registered(permit(), "2026-06-01"), granted("2026-03-03", "2026-06-01"), "2026-06-01");

        assertThat(element.stateOn(day("2027-01-01"))).isEqualTo(ElementState.GRANTED);
        assertThat(element.follow(starting("2026-06-02"), NOW).next().stateOn(day("2027-01-01")))
                .isEqualTo(ElementState.EXPIRED);
    }
}
