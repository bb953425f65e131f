package io.gantry.project.element;

import io.gantry.calendar.WorkingDays;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Actor;
import io.gantry.event.ElementState;
import io.gantry.event.Names;
import io.gantry.event.StageEvidence;
import io.gantry.event.Standing;
import io.gantry.project.register.Authorship;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Elements to try things on, in the calendar of China. */
final class Elements {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final WorkingDays CHINA = WorkingDays.of(ShippedCalendars.china());
    static final Holder HOLDER = new Holder(List.of("GX", "GX-HB", "GX-JS"), Standing.ACTIVE);
    static final Authorship LI_NA = new Authorship(new Actor("li.na", "李娜", "GX"), null, NOW);

    private Elements() {}

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** The permit of a project that activity A030 needs. */
    static Facts permit() {
        return permit("PERMIT-1", 20, 90);
    }

    static Facts permit(String id, int leadDays, @Nullable Integer validityDays) {
        return new Facts(
                id,
                "APPROVALS",
                new Names("施工许可证", "Construction permit"),
                "GX-SP",
                leadDays,
                validityDays,
                "A030",
                null);
    }

    static Facts neededOn(String id, String day) {
        return new Facts(id, "LAND", new Names("建设用地", null), "GX-ZR", 10, null, null, day(day));
    }

    /** Where A030 is planned to start on {@code start}. */
    static Surroundings starting(String start) {
        return new Surroundings(HOLDER, CHINA, Map.of("A030", day(start)));
    }

    static RegisteredElement registered(Facts facts, String start) {
        return RegisteredElement.register("GX-2026-017", facts, TODAY, starting(start), LI_NA)
                .next();
    }

    static Step step(ElementState state, String on) {
        return new Step(state, day(on), null, null, null);
    }

    static Step granted(String on, @Nullable String until) {
        var evidence = new StageEvidence("施工许可证 410100202605180101", null);
        return new Step(ElementState.GRANTED, day(on), evidence, until == null ? null : day(until), null);
    }

    static RegisteredElement after(RegisteredElement element, Step step, String start) {
        return element.step(step, starting(start), LI_NA).next();
    }
}
