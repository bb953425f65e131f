package io.gantry.project.project;

import io.gantry.event.Activity;
import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.project.check.NamesDraft;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A battery park and its plan. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final LocalDate START = LocalDate.of(2026, 3, 2);
    static final List<Activity> PLAN = List.of(
            new Activity(
                    "A010", new Names("打桩", null), false, START, START.plusDays(30), new BigDecimal("2.5"), "GX-HB"),
            new Activity("M1", new Names("封顶", "Topping out"), true, START, START, BigDecimal.ZERO, null));

    private Samples() {}

    static Project project(String id) {
        return project(id, "GX");
    }

    static Project project(String id, String leadUnit) {
        return new Project(
                id,
                new Names("龙河电池产业园", "Longhe Battery Park"),
                "INDUSTRY",
                null,
                "10BN",
                new BigDecimal("12500000000"),
                new BigDecimal("2300000000.5"),
                leadUnit,
                "GX-HB",
                "GX-JS",
                "王建国",
                LocalDate.of(2027, 6, 30));
    }

    static Project renamed(Project project) {
        return new Project(
                project.id(),
                new Names("龙河新能源产业园", null),
                project.classification(),
                "新能源",
                project.tier(),
                project.totalInvestment(),
                project.annualInvestment(),
                project.leadUnit(),
                project.responsibleUnit(),
                project.fieldUnit(),
                null,
                project.requiredFinish());
    }

    static RegisteredProject registered(String id) {
        return RegisteredProject.register(project(id), Stage.SIGNED, NOW).next();
    }

    static ActivityDraft activity(String id, LocalDate start, LocalDate finish) {
        return new ActivityDraft(id, new NamesDraft("打桩", null), false, start, finish, BigDecimal.ONE, null);
    }
}
