package io.gantry.project.project;

import static io.gantry.project.project.Samples.LI_NA;
import static io.gantry.project.project.Samples.NOW;
import static io.gantry.project.project.Samples.byLiNa;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.gantry.event.Actor;
import io.gantry.event.Event;
import io.gantry.event.PlannedStage;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.StageEvidence;
import io.gantry.event.Standing;
import io.gantry.event.YearClass;
import io.gantry.event.YearTarget;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.project.project.StageLog.Visit;
import io.gantry.project.register.Authorship;
import io.gantry.testing.SampleFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The events that projects are told by, beside their golden samples. */
class SampleTests {

    static Stream<Arguments> events() {
        var project = Samples.project("GX-2026-017");
        var renamed = Samples.renamed(project);
        var handedOver = Samples.project("GX-2026-017", "GX-FGJ");
        var admin = new Authorship(new Actor("admin", "管理员", null), null, NOW);
        var onboarding =
                RegisteredProject.register(renamed, Samples.at(Stage.UNDER_CONSTRUCTION), Standing.ONBOARDING, admin);
        var registered = Samples.registering(project, Stage.PREPARING).next();
        var started = registered.changeStage(Samples.at(Stage.STARTED), byLiNa());
        return Stream.of(
                arguments(
                        "battery-park",
                        Samples.registering(project, Stage.SIGNED).event()),
                arguments("onboarding", onboarding.event()),
                arguments(
                        "renamed",
                        registered.amend(renamed, Samples.DAY, byLiNa("更名")).event()),
                arguments(
                        "under-another-lead",
                        registered.amend(handedOver, Samples.DAY, byLiNa()).event()),
                arguments("started-on-a-day", started.event()),
                arguments(
                        "completed-with-evidence",
                        started.next()
                                .changeStage(
                                        visit(new StageEvidence("竣工验收备案表 2026-118", null))
                                                .closingOpen(),
                                        byLiNa())
                                .event()),
                arguments(
                        "completed-with-a-link",
                        started.next()
                                .changeStage(
                                        visit(new StageEvidence(
                                                "竣工验收备案表 2026-118", "https://docs.example.cn/acceptance/118")),
                                        byLiNa())
                                .event()),
                arguments(
                        "first-days",
                        registered
                                .planStages(
                                        List.of(
                                                new PlannedStage(Stage.STARTED, LocalDate.of(2026, 5, 18)),
                                                new PlannedStage(Stage.COMPLETED, LocalDate.of(2027, 6, 30))),
                                        byLiNa())
                                .event()),
                arguments(
                        "a-day-moved",
                        registered
                                .planStages(
                                        List.of(new PlannedStage(Stage.STARTED, LocalDate.of(2026, 6, 18))),
                                        byLiNa("用地批复延后"))
                                .event()),
                arguments(
                        "to-a-task-force",
                        registered
                                .assign(
                                        new Holders("GX", "GX-NY", "GX-JS", null, "新能源专班", true),
                                        LocalDate.of(2026, 3, 1),
                                        byLiNa("机构改革，职能划转"))
                                .event()),
                arguments(
                        "to-another-unit",
                        registered
                                .assign(new Holders("GX", "GX-NY", "GX-JS", "王建国", null, null), Samples.DAY, byLiNa())
                                .event()),
                arguments(
                        "even-over-the-plan",
                        registered
                                .setTarget(
                                        new YearTarget(2026, new BigDecimal("240000000"), null, null, null), byLiNa())
                                .event()),
                arguments(
                        "by-months",
                        registered
                                .setTarget(
                                        new YearTarget(2026, new BigDecimal("1200.5"), months(), 5, 11),
                                        byLiNa("年度投资计划调整"))
                                .event()),
                arguments(
                        "in-statistics",
                        registered
                                .amend(inStatistics(project), Samples.DAY, byLiNa())
                                .event()),
                arguments(
                        "set-back-on-a-day",
                        started.next()
                                .changeStage(Samples.at(Stage.PREPARING), byLiNa("误报"))
                                .event()),
                arguments(
                        "onboarding-complete-on-a-day",
                        onboarding
                                .next()
                                .changeStanding(Standing.ACTIVE, Samples.TODAY_ONLY, new Authorship(LI_NA, null, NOW))
                                .event()),
                arguments(
                        "suspended-with-evidence",
                        registered
                                .changeStanding(
                                        Standing.SUSPENDED,
                                        new StandingSince(
                                                Samples.DAY,
                                                new StageEvidence("停缓建通知 2026-7", "https://docs.example.cn/notices/7")),
                                        byLiNa("停缓建"))
                                .event()));
    }

    private static List<BigDecimal> months() {
        var months = new ArrayList<>(Collections.nCopies(11, BigDecimal.valueOf(100)));
        months.add(new BigDecimal("100.5"));
        return months;
    }

    private static Visit visit(StageEvidence evidence) {
        return new Visit(Stage.COMPLETED, LocalDate.of(2026, 2, 27), evidence, null);
    }

    private static Project inStatistics(Project project) {
        return new Project(
                project.id(),
                project.names(),
                project.classification(),
                project.industryChain(),
                project.tier(),
                project.totalInvestment(),
                project.annualInvestment(),
                project.leadUnit(),
                project.responsibleUnit(),
                project.fieldUnit(),
                project.sponsor(),
                project.requiredFinish(),
                null,
                null,
                true,
                YearClass.CONTINUED);
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsAsItsSampleSays(String name, Event event) {
        SampleFiles.check(name, event);
    }
}
