package io.gantry.project.element;

import static io.gantry.project.element.ElementWarning.ACTIVITY_GONE;
import static io.gantry.project.element.ElementWarning.APPLIED_LATE;
import static io.gantry.project.element.ElementWarning.APPLY_OVERDUE;
import static io.gantry.project.element.ElementWarning.EXPIRES_TOO_EARLY;
import static io.gantry.project.element.ElementWarning.GRANT_OVERDUE;
import static io.gantry.project.element.Elements.after;
import static io.gantry.project.element.Elements.day;
import static io.gantry.project.element.Elements.granted;
import static io.gantry.project.element.Elements.permit;
import static io.gantry.project.element.Elements.registered;
import static io.gantry.project.element.Elements.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ElementState;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Needed on 1 June 2026, with a lead time of 20 working days: to be applied for by 30 April. */
class ElementWarningTests {

    private final RegisteredElement needed = registered(permit(), "2026-06-01");

    @Test
    void theLatestDayToApplyIsStillInTime() {
        assertThat(needed.days().latestApplyBy()).isEqualTo(day("2026-04-30"));
        assertThat(ElementWarning.of(needed, day("2026-04-30"))).isEmpty();
        assertThat(ElementWarning.of(needed, day("2026-05-01"))).containsExactly(APPLY_OVERDUE);
        assertThat(ElementWarning.of(needed, day("2026-06-02"))).containsExactly(APPLY_OVERDUE, GRANT_OVERDUE);
    }

    @Test
    void whoAppliedTooLateIsToldSoAndTheGrantIsAwaitedUntilItIsNeeded() {
        var inTime = after(needed, step(ElementState.APPLIED, "2026-04-30"), "2026-06-01");
        var late = after(needed, step(ElementState.APPLIED, "2026-05-06"), "2026-06-01");

        assertThat(ElementWarning.of(inTime, day("2026-06-01"))).isEmpty();
        assertThat(ElementWarning.of(inTime, day("2026-06-02"))).containsExactly(GRANT_OVERDUE);
        assertThat(ElementWarning.of(late, day("2026-05-06"))).containsExactly(APPLIED_LATE);
    }

    @Test
    void aRefusedElementHasToBeAppliedForAgain() {
        var applied = after(needed, step(ElementState.APPLIED, "2026-04-01"), "2026-06-01");
        var refused = after(applied, step(ElementState.REFUSED, "2026-04-20"), "2026-06-01");

        assertThat(ElementWarning.of(refused, day("2026-05-01"))).containsExactly(APPLY_OVERDUE);
    }

    @Test
    void aGrantHasToHoldOnTheDayOfNeed() {
        var tooShort = after(needed, granted("2026-03-02", "2026-05-31"), "2026-06-01");
        var enough = after(needed, granted("2026-03-03", "2026-06-01"), "2026-06-01");

        assertThat(ElementWarning.of(tooShort, day("2026-03-10"))).containsExactly(EXPIRES_TOO_EARLY);
        assertThat(ElementWarning.of(enough, day("2026-12-31"))).isEmpty();
    }

    @Test
    void anActivityThatIsNotInThePlanIsNamed() {
        var gone = needed.follow(new Surroundings(Elements.HOLDER, Elements.CHINA, Map.of()), Elements.NOW)
                .next();

        assertThat(ElementWarning.of(gone, day("2026-03-10"))).containsExactly(ACTIVITY_GONE);
    }

    @Test
    void whatIsNoLongerNeededWarnsOfNothing() {
        var dropped = after(needed, step(ElementState.DROPPED, "2026-03-02"), "2026-06-01");

        assertThat(ElementWarning.of(dropped, day("2027-01-01"))).isEmpty();
    }
}
