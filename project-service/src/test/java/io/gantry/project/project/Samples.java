package io.gantry.project.project;

import io.gantry.event.Actor;
import io.gantry.event.Names;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.project.project.StageLog.Visit;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A battery park. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    public static final Actor LI_NA = new Actor("li.na", "李娜", "GX");

    static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    /** A standing that is so from {@link #DAY} on, without evidence. */
    static final StandingSince TODAY_ONLY = new StandingSince(DAY, null);

    private Samples() {}

    /** The day on which everything here happens is the day on which that stage is reached. */
    static Visit at(Stage stage) {
        return new Visit(stage, DAY, null, null);
    }

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

    static Change<RegisteredProject> registering(Project project, Stage stage) {
        return RegisteredProject.register(project, at(stage), Standing.ACTIVE, byLiNa());
    }

    /** The registration of a project that GX leads. */
    public static Change<RegisteredProject> registering(String id) {
        return registering(project(id), Stage.SIGNED);
    }

    static RegisteredProject registered(String id) {
        return registering(id).next();
    }

    static Authorship byLiNa() {
        return byLiNa(null);
    }

    /** Li Na's change, with her reason. */
    public static Authorship byLiNa(@Nullable String reason) {
        return new Authorship(LI_NA, reason, NOW);
    }
}
