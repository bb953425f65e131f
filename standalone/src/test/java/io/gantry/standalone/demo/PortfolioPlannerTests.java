package io.gantry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.event.ProgressReport;
import io.gantry.event.Stage;
import io.gantry.event.Unit;
import io.gantry.standalone.demo.Portfolio.Story;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PortfolioPlannerTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Portfolio portfolio = plan(DAY);

    @Test
    void makesTheSamePortfolioOfTheSameDay() {
        assertThat(plan(DAY)).isEqualTo(portfolio);
    }

    @Test
    void has133ProjectsOfAllStagesAndConducts() {
        assertThat(portfolio.stories()).hasSize(133);
        assertThat(portfolio.stories())
                .extracting(Story::stage)
                .contains(
                        Stage.SIGNED,
                        Stage.REGISTERED,
                        Stage.SITE_SECURED,
                        Stage.STARTED,
                        Stage.COMPLETED,
                        Stage.IN_PRODUCTION);
        assertThat(portfolio.stories()).extracting(Story::conduct).contains(Conduct.values());
    }

    @Test
    void plansTwentyToSixtyActivitiesForEach() {
        assertThat(portfolio.stories())
                .allSatisfy(story -> assertThat(story.plan()).hasSizeBetween(20, 60));
    }

    @Test
    void namesOnlyUnitsThatAreRegisteredParentsFirst() {
        var known = new HashSet<String>();
        for (Unit unit : portfolio.units()) {
            assertThat(unit.parent() == null || known.contains(unit.parent())).isTrue();
            known.add(unit.code());
        }
        assertThat(portfolio.stories()).allSatisfy(story -> {
            var project = story.project();
            assertThat(known).contains(project.leadUnit(), project.responsibleUnit(), project.fieldUnit());
        });
        assertThat(portfolio.webhooks()).isNotEmpty();
        assertThat(known).containsAll(portfolio.webhooks().keySet());
    }

    @Test
    void letsNothingBeOverdueButWhatIsMeantToBe() {
        assertThat(portfolio.stories()).allSatisfy(story -> {
            var done = story.reports().stream()
                    .filter(report -> report.percentComplete().intValue() == 100)
                    .map(ProgressReport::activityId)
                    .collect(Collectors.toSet());
            var overdue = story.plan().stream()
                    .filter(activity -> activity.plannedFinish().isBefore(DAY))
                    .map(Activity::id)
                    .filter(id -> !done.contains(id))
                    .toList();
            assertThat(overdue).containsExactlyInAnyOrderElementsOf(story.overdue());
        });
    }

    @Test
    void reportsOnlyWhatHasHappenedUnderAnIdOfItsOwn() {
        var reports = reports();
        var startOfDay = DAY.atStartOfDay(ZONE).toInstant();

        assertThat(reports).allMatch(report -> report.occurredAt().isBefore(startOfDay));
        assertThat(reports).extracting(ProgressReport::id).doesNotHaveDuplicates();
        assertThat(reports).hasSizeGreaterThan(3_000);
    }

    @Test
    void startsNoWorkAfterItsEnd() {
        assertThat(portfolio.stories())
                .allSatisfy(story -> assertThat(story.plan())
                        .allMatch(activity -> !activity.plannedStart().isAfter(activity.plannedFinish())));
        assertThat(reports())
                .filteredOn(report -> report.actualFinish() != null)
                .allMatch(report -> !report.actualStart().isAfter(report.actualFinish()));
    }

    @Test
    void holdsOnEveryDayOfAYear() {
        for (int week = 1; week < 53; week++) {
            assertThat(plan(DAY.plusDays(week * 7L + week % 7)).stories()).hasSize(133);
        }
    }

    @Test
    void givesSomePlansANetworkInWhichEverythingLeadsToTheEnd() {
        var networked = portfolio.stories().stream()
                .map(Story::plan)
                .filter(plan -> plan.stream().anyMatch(activity -> activity.links() != null))
                .toList();

        assertThat(networked).hasSize(12).allSatisfy(plan -> {
            var ids = plan.stream().map(Activity::id).toList();
            var awaited = plan.stream()
                    .flatMap(activity -> activity.waitsFor().stream())
                    .map(ActivityLink::predecessor)
                    .collect(Collectors.toSet());
            assertThat(ids).containsAll(awaited);
            assertThat(awaited.size()).isGreaterThan(plan.size() * 3 / 4);
            var summaries = plan.stream().map(Activity::parent).collect(Collectors.toSet());
            assertThat(plan)
                    .allMatch(activity -> summaries.contains(activity.id()) == (activity.durationDays() == null));
            // Links that lead from what ends earlier do not go round.
            var order = plan.stream()
                    .sorted(Comparator.comparing(Activity::plannedFinish).thenComparing(Activity::id))
                    .map(Activity::id)
                    .toList();
            assertThat(plan)
                    .allMatch(activity -> activity.waitsFor().stream()
                            .allMatch(link -> order.indexOf(link.predecessor()) < order.indexOf(activity.id())));
        });
    }

    @Test
    void givesNetworkedPlansAWorkBreakdownAndADayByWhichTheyHaveToFinish() {
        var networked = portfolio.stories().stream()
                .map(Story::plan)
                .filter(plan -> plan.stream().anyMatch(activity -> activity.parent() != null))
                .toList();

        assertThat(networked).hasSize(12).allSatisfy(plan -> {
            var ids = plan.stream().map(Activity::id).toList();
            var summaries = plan.stream()
                    .map(Activity::parent)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList();
            assertThat(summaries).hasSizeBetween(2, 3);
            assertThat(ids).containsAll(summaries);
            assertThat(plan).isSortedAccordingTo(Comparator.comparing(Activity::position));
            assertThat(plan)
                    .filteredOn(activity -> summaries.contains(activity.id()))
                    .allSatisfy(summary -> {
                        var parts = plan.stream()
                                .filter(activity -> summary.id().equals(activity.parent()))
                                .toList();
                        assertThat(summary.waitsFor()).isEmpty();
                        assertThat(summary.constraint()).isNull();
                        assertThat(parts)
                                .allMatch(part -> !part.plannedStart().isBefore(summary.plannedStart())
                                        && !part.plannedFinish().isAfter(summary.plannedFinish()));
                    });
            assertThat(plan.stream().map(Activity::constraint).filter(Objects::nonNull))
                    .singleElement()
                    .extracting(ActivityConstraint::kind)
                    .isEqualTo(ActivityConstraint.Kind.FNLT);
        });
    }

    private List<ProgressReport> reports() {
        return portfolio.stories().stream()
                .flatMap(story -> story.reports().stream())
                .toList();
    }

    private static Portfolio plan(LocalDate day) {
        return new PortfolioPlanner(133, day, ZONE, "http://127.0.0.1:8103/hooks/").plan();
    }
}
