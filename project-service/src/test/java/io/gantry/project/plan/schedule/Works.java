package io.gantry.project.plan.schedule;

import io.gantry.calendar.WorkingCalendar;
import io.gantry.calendar.event.ShippedCalendars;
import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityConstraint.Kind;
import io.gantry.event.ActivityLink;
import io.gantry.event.ActivityLink.LagUnit;
import io.gantry.event.ActivityLink.Type;
import io.gantry.event.Names;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Activities as they are stored, made step by step. */
record Works(
        String id,
        boolean milestone,
        LocalDate start,
        LocalDate finish,
        @Nullable String parent,
        @Nullable Integer days,
        List<ActivityLink> links,
        @Nullable ActivityConstraint constraint) {

    static final WorkingCalendar CHINA = ShippedCalendars.china();
    static final LocalDate REQUIRED = day("2026-12-31");

    static Works work(String id, String start, String finish) {
        return new Works(id, false, day(start), day(finish), null, null, List.of(), null);
    }

    static Works milestone(String id, String day) {
        return new Works(id, true, day(day), day(day), null, null, List.of(), null);
    }

    Works within(String summary) {
        return new Works(id, milestone, start, finish, summary, days, links, constraint);
    }

    Works lasting(int workingDays) {
        return new Works(id, milestone, start, finish, parent, workingDays, links, constraint);
    }

    Works planned(String otherStart, String otherFinish) {
        return new Works(id, milestone, day(otherStart), day(otherFinish), parent, days, links, constraint);
    }

    Works after(String predecessor) {
        return after(predecessor, Type.FS, 0, LagUnit.WORKING);
    }

    Works after(String predecessor, Type type, int lag, LagUnit unit) {
        var more = new ArrayList<>(links);
        more.add(new ActivityLink(predecessor, type, lag == 0 ? null : lag, lag == 0 ? null : unit));
        return new Works(id, milestone, start, finish, parent, days, more, constraint);
    }

    Works under(Kind kind, @Nullable String day) {
        var other = new ActivityConstraint(kind, day == null ? null : day(day));
        return new Works(id, milestone, start, finish, parent, days, links, other);
    }

    Activity activity() {
        return new Activity(
                id,
                0,
                new Names("任务" + id, null),
                milestone,
                start,
                finish,
                BigDecimal.ONE,
                null,
                parent,
                days,
                links,
                constraint);
    }

    static StoredPlan plan(Works... works) {
        return StoredPlan.unbegun(
                3, List.of(works).stream().map(Works::activity).toList(), REQUIRED, "GX", CHINA);
    }

    static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
