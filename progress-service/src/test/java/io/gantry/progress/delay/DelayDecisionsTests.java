package io.gantry.progress.delay;

import static io.gantry.progress.delay.Happened.REGISTERED_AT;
import static io.gantry.progress.delay.Happened.amended;
import static io.gantry.progress.delay.Happened.confirmed;
import static io.gantry.progress.delay.Happened.corrected;
import static io.gantry.progress.delay.Happened.moved;
import static io.gantry.progress.delay.Happened.planned;
import static io.gantry.progress.delay.Happened.registered;
import static io.gantry.progress.delay.Happened.removed;
import static io.gantry.progress.delay.Happened.renamed;
import static io.gantry.progress.delay.Happened.reported;
import static io.gantry.progress.delay.Happened.stage;
import static io.gantry.progress.delay.Happened.standing;
import static io.gantry.progress.rule.Case.FIRST_DAY;
import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.STRUCTURE;
import static io.gantry.progress.rule.Case.activity;
import static io.gantry.progress.rule.Case.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.DelayEvent;
import io.gantry.event.DelayEvent.DelayChanged;
import io.gantry.event.DelayEvent.DelayCleared;
import io.gantry.event.DelayEvent.DelayDetected;
import io.gantry.event.DelayEvent.DelayEased;
import io.gantry.event.DelayEvent.DelayWorsened;
import io.gantry.event.Event;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.event.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The foundation is to be finished on 11 March, the structure on 21 March. */
class DelayDecisionsTests {

    private static final Instant DAY_AFTER = at("2026-03-12T00:00:00");
    private static final Instant TWO_WEEKS_LATER = at("2026-03-26T00:00:00");
    private static final Activity FOUNDATION_PLANNED = activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(9), "1");
    private static final Activity STRUCTURE_PLANNED = new Activity(
            STRUCTURE,
            1,
            new Names("主体结构", null),
            false,
            FIRST_DAY.plusDays(10),
            FIRST_DAY.plusDays(19),
            new BigDecimal("3"),
            "QY-JG");

    private final Judging judging = new Judging("activity-overdue")
            .happens(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED, STRUCTURE_PLANNED));

    @Test
    void detectsAndSaysItOnce() {
        assertThat(judging.decideAt(DAY_AFTER)).singleElement().isInstanceOf(DelayDetected.class);
        assertThat(judging.decideAt(DAY_AFTER)).isEmpty();
        assertThat(judging.isDue(DAY_AFTER)).isFalse();
    }

    @Test
    void tellsAllThatAMessageNeeds() {
        var delay = judging.decideAt(DAY_AFTER).get(0).delay();

        assertThat(delay.title()).isEqualTo(new Names("工作逾期", "Activity overdue"));
        assertThat(delay.summary())
                .isEqualTo(new Names("应于 2026-03-11 完成，现完成 0%。", "It was due on 2026-03-11 and is 0% complete."));
        assertThat(delay.pack()).isEqualTo("default");
        assertThat(delay.packVersion()).isEqualTo(1);
        assertThat(delay.level()).isEqualTo(Level.YELLOW);
        assertThat(delay.subject()).isEqualTo(new Subject("activity", FOUNDATION, new Names("工作A010", null)));
        assertThat(delay.evidence())
                .containsEntry("plannedFinish", "2026-03-11")
                .containsEntry("daysLate", "1")
                .containsEntry("redFromDays", "15");
    }

    @Test
    void decidingAgainBeforeTheLogHasItGivesTheSameEvent() {
        var first = judging.decide(DAY_AFTER).events();
        var second = judging.decide(DAY_AFTER.plusSeconds(60)).events();

        assertThat(second)
                .extracting(Event::id)
                .isEqualTo(first.stream().map(Event::id).toList());
    }

    @Test
    void daysThatPassAreNoNews() {
        judging.decideAt(DAY_AFTER);

        assertThat(judging.decideAt(at("2026-03-20T00:00:00"))).isEmpty();
        judging.happens(amended("GX-GXJ", DAY_AFTER));
        assertThat(judging.decideAt(at("2026-03-20T00:00:00"))).isEmpty();
    }

    @Test
    void worsensWithTimeAndEasesWithThePlan() {
        judging.decideAt(DAY_AFTER);
        assertThat(ofFoundation(judging.decideAt(TWO_WEEKS_LATER))).isInstanceOf(DelayWorsened.class);

        judging.happens(moved(2, activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(19), "1"), TWO_WEEKS_LATER, "雨季"));

        assertThat(ofFoundation(judging.decideAt(TWO_WEEKS_LATER))).isInstanceOf(DelayEased.class);
    }

    @Test
    void clearsWhenTheWorkIsDoneAndNamesTheReportThatDidIt() {
        judging.decideAt(DAY_AFTER);
        var report = reported(FOUNDATION, "100", DAY_AFTER);

        var cleared = judging.happens(report).decideAt(DAY_AFTER).get(0);

        assertThat(cleared).isInstanceOf(DelayCleared.class);
        assertThat(cleared.cause()).satisfies(cause -> {
            assertThat(cause.type()).isEqualTo("progress-reported");
            assertThat(cause.eventId()).isEqualTo(report.id());
            assertThat(cause.receivedAt()).isEqualTo(DAY_AFTER);
        });
    }

    @Test
    void aDelayShowsTheFiguresLastReported() {
        judging.decideAt(DAY_AFTER);

        var changed = judging.happens(reported(FOUNDATION, "60", DAY_AFTER)).decideAt(DAY_AFTER);

        assertThat(changed).singleElement().isInstanceOf(DelayChanged.class);
        assertThat(changed.get(0).revision()).isEqualTo(2);
        assertThat(changed.get(0).delay().summary().en()).isEqualTo("It was due on 2026-03-11 and is 60% complete.");
    }

    @Test
    void anOpenDelayShowsTheNewNameOfItsProject() {
        judging.decideAt(DAY_AFTER);
        var names = new Names("智能装备产业园二期", "Smart Equipment Park II");

        var changed = judging.happens(renamed(names, DAY_AFTER)).decideAt(DAY_AFTER);

        assertThat(changed)
                .singleElement()
                .isInstanceOfSatisfying(
                        DelayChanged.class,
                        said -> assertThat(said.delay().projectNames()).isEqualTo(names));
    }

    @Test
    void anOpenDelayShowsTheNewNameOfItsActivity() {
        judging.decideAt(DAY_AFTER);
        var names = new Names("桩基础", "Piles");
        var planned = FOUNDATION_PLANNED;
        var renamed = new Activity(
                FOUNDATION,
                planned.position(),
                names,
                planned.milestone(),
                planned.plannedStart(),
                planned.plannedFinish(),
                planned.weight(),
                planned.responsibleUnit());

        var changed = judging.happens(moved(2, renamed, DAY_AFTER, "更名")).decideAt(DAY_AFTER);

        assertThat(changed)
                .singleElement()
                .isInstanceOfSatisfying(
                        DelayChanged.class,
                        said -> assertThat(said.delay().subject())
                                .isEqualTo(new Subject(Subject.ACTIVITY, FOUNDATION, names)));
    }

    @Test
    void aDateMovedAheadClearsTheDelayAndIsItsCause() {
        judging.decideAt(DAY_AFTER);

        var cleared = judging.happens(
                        moved(2, activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(30), "1"), DAY_AFTER, "雨季"))
                .decideAt(DAY_AFTER)
                .get(0);

        assertThat(cleared).isInstanceOf(DelayCleared.class);
        assertThat(cleared.cause()).satisfies(cause -> {
            assertThat(cause.type()).isEqualTo("plan-revised");
            assertThat(cause.dateBefore()).isEqualTo("2026-03-11");
            assertThat(cause.dateAfter()).isEqualTo("2026-04-01");
            assertThat(cause.reason()).isEqualTo("雨季");
            assertThat(cause.by()).isEqualTo(Happened.OFFICE);
        });
    }

    @Test
    void aDateMovedALittleChangesTheDelay() {
        judging.decideAt(DAY_AFTER);

        var changed = judging.happens(
                        moved(2, activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(8), "1"), DAY_AFTER, "更正"))
                .decideAt(DAY_AFTER)
                .get(0);

        assertThat(changed).isInstanceOf(DelayChanged.class);
        assertThat(changed.delay().due()).isEqualTo(at("2026-03-11T00:00:00"));
        assertThat(changed.cause().dateAfter()).isEqualTo("2026-03-10");
    }

    @Test
    void aReportAfterwardsDoesNotHideThatTheDateWasMoved() {
        judging.decideAt(DAY_AFTER);

        var cleared = judging.happens(
                        moved(2, activity(FOUNDATION, FIRST_DAY, FIRST_DAY.plusDays(30), "1"), DAY_AFTER, "雨季"),
                        reported(FOUNDATION, "61", DAY_AFTER))
                .decideAt(DAY_AFTER)
                .get(0);

        assertThat(cleared.cause().type()).isEqualTo("plan-revised");
    }

    @Test
    void anActivityThatLeavesThePlanClearsItsDelay() {
        judging.decideAt(DAY_AFTER);

        var cleared = judging.happens(removed(2, FOUNDATION, DAY_AFTER, "取消"))
                .decideAt(DAY_AFTER)
                .get(0);

        assertThat(cleared).isInstanceOf(DelayCleared.class);
        assertThat(cleared.cause().type()).isEqualTo("plan-revised");
        assertThat(cleared.cause().dateBefore()).isEqualTo("2026-03-11");
        assertThat(cleared.cause().dateAfter()).isNull();
    }

    @Test
    void aDelayThatComesBackIsANewEpisode() {
        var first = judging.decideAt(DAY_AFTER).get(0);
        judging.happens(reported(FOUNDATION, "100", DAY_AFTER)).decideAt(DAY_AFTER);

        var again = judging.happens(reported(FOUNDATION, "60", DAY_AFTER.plusSeconds(1)))
                .decideAt(DAY_AFTER.plusSeconds(2))
                .get(0);

        assertThat(again).isInstanceOf(DelayDetected.class);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.delay().episode()).isEqualTo(2);
        assertThat(again.delay().id()).isNotEqualTo(first.delay().id());
    }

    @Test
    void tellsTheUnitOfTheActivityAndOtherwiseTheProjects() {
        assertThat(judging.decideAt(TWO_WEEKS_LATER))
                .extracting(event ->
                        event.delay().subject().id() + " " + event.delay().responsibleUnit())
                .containsExactlyInAnyOrder(FOUNDATION + " GX-GXJ", STRUCTURE + " QY-JG");
    }

    @Test
    void anotherResponsibleUnitIsToldAndSoIsTheFormerOne() {
        judging.decideAt(DAY_AFTER);

        var changed =
                judging.happens(amended("GX-CT", DAY_AFTER)).decideAt(DAY_AFTER).get(0);

        assertThat(changed).isInstanceOf(DelayChanged.class);
        assertThat(changed.delay().responsibleUnit()).isEqualTo("GX-CT");
        assertThat(changed.cause().type()).isEqualTo("project-amended");
        assertThat(changed.units()).contains("GX-GXJ", "GX-CT");
    }

    @Test
    void aDelayNamesThePackInForce() {
        judging.decideAt(DAY_AFTER);
        judging.adopt(Judging.rules(2, Map.of("activity-overdue", Map.of("red-from-days", "20")), "activity-overdue"));

        var changed = judging.decideAt(DAY_AFTER).get(0);

        assertThat(changed).isInstanceOf(DelayChanged.class);
        assertThat(changed.cause()).isNull();
        assertThat(changed.delay().packVersion()).isEqualTo(2);
        assertThat(changed.delay().evidence()).containsEntry("redFromDays", "20");
    }

    @Test
    void aRuleThatIsSwitchedOffClearsItsDelays() {
        judging.decideAt(DAY_AFTER);
        judging.adopt(Judging.rules(2, Map.of("activity-overdue", Map.of("enabled", "false")), "activity-overdue"));

        assertThat(judging.decideAt(DAY_AFTER)).singleElement().isInstanceOf(DelayCleared.class);
    }

    @Test
    void theDelaysOfARuleThatIsNoMoreAreCleared() {
        judging.decideAt(DAY_AFTER);
        judging.adopt(Judging.rules(2, Map.of(), "plan-late"));

        assertThat(judging.decideAt(DAY_AFTER)).singleElement().isInstanceOf(DelayCleared.class);
    }

    @Test
    void nothingStaysOpenOnAFinishedProject() {
        judging.decideAt(DAY_AFTER);

        var cleared = judging.happens(stage(Stage.COMPLETED, TWO_WEEKS_LATER)).decideAt(TWO_WEEKS_LATER);

        assertThat(cleared).singleElement().isInstanceOf(DelayCleared.class);
        assertThat(cleared.get(0).cause().type()).isEqualTo("stage-changed");
        assertThat(judging.isDue(at("2027-01-01T00:00:00"))).isFalse();
    }

    @Test
    void nothingStaysOpenOnASuspendedProjectAndItsTimeDoesNotCount() {
        judging.decideAt(DAY_AFTER);
        judging.happens(standing(Standing.ACTIVE, Standing.SUSPENDED, DAY_AFTER));
        assertThat(judging.decideAt(DAY_AFTER)).singleElement().isInstanceOf(DelayCleared.class);

        judging.happens(standing(Standing.SUSPENDED, Standing.ACTIVE, TWO_WEEKS_LATER));

        assertThat(ofFoundation(judging.decideAt(TWO_WEEKS_LATER)).delay().level())
                .isEqualTo(Level.YELLOW);
    }

    @Test
    void aWithdrawnProjectHasNoDelays() {
        judging.decideAt(DAY_AFTER);

        var cleared = judging.happens(standing(Standing.ACTIVE, Standing.WITHDRAWN, DAY_AFTER))
                .decideAt(DAY_AFTER);

        assertThat(cleared).singleElement().isInstanceOf(DelayCleared.class);
        assertThat(cleared.get(0).cause().type()).isEqualTo("standing-changed");
        assertThat(cleared.get(0).cause().reason()).isEqualTo("批复");
    }

    @Test
    void aHistoryIsJudgedWhenItIsComplete() {
        var loading = new Judging("activity-overdue", "report-missed")
                .happens(registered(Stage.STARTED, Standing.ONBOARDING), planned(FOUNDATION_PLANNED));
        assertThat(loading.decideAt(TWO_WEEKS_LATER)).isEmpty();
        loading.happens(reported(FOUNDATION, "60", at("2026-03-10T09:00:00")));
        assertThat(loading.decideAt(TWO_WEEKS_LATER)).isEmpty();
        loading.happens(reported(FOUNDATION, "100", at("2026-03-11T09:00:00")));

        loading.happens(standing(Standing.ONBOARDING, Standing.ACTIVE, TWO_WEEKS_LATER));

        assertThat(loading.decideAt(TWO_WEEKS_LATER)).isEmpty();
    }

    @Test
    void theTimeOfTheOnboardingIsNoPause() {
        var loading = new Judging("report-missed")
                .happens(
                        registered(Stage.STARTED, Standing.ONBOARDING),
                        planned(FOUNDATION_PLANNED),
                        reported(FOUNDATION, "60", at("2026-03-05T09:00:00")));

        loading.happens(standing(Standing.ONBOARDING, Standing.ACTIVE, TWO_WEEKS_LATER));

        assertThat(loading.decideAt(TWO_WEEKS_LATER))
                .singleElement()
                .satisfies(said -> assertThat(said.delay().evidence()).containsEntry("reportsMissed", "2"));
    }

    @Test
    void saysNothingOfAProjectThatIsNotRegistered() {
        assertThat(new Judging()
                        .happens(planned(FOUNDATION_PLANNED))
                        .decide(TWO_WEEKS_LATER)
                        .events())
                .isEmpty();
    }

    @Test
    void aReportThatIsDoubtedDoesNotCountUntilItIsConfirmed() {
        var doubting = new Judging("activity-overdue", "report-doubted")
                .happens(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        doubting.happens(reported(FOUNDATION, "20", at("2026-03-12T08:00:00"))).decideAt(at("2026-03-12T08:00:00"));
        var jump = reported(FOUNDATION, "100", at("2026-03-12T08:01:00"));

        var said = doubting.happens(jump).decideAt(at("2026-03-12T08:01:00"));

        assertThat(said).singleElement().isInstanceOf(DelayDetected.class);
        assertThat(said.get(0).delay().subject().id())
                .isEqualTo(jump.report().id().toString());
        assertThat(said.get(0).delay().responsibleUnit()).isEqualTo("GX-GXJ");

        doubting.happens(confirmed(jump.report().id(), at("2026-03-12T09:00:00")));
        assertThat(doubting.decideAt(at("2026-03-12T09:00:00")))
                .extracting(
                        event -> event.delay().rule() + " " + event.getClass().getSimpleName())
                .containsExactly("report-doubted DelayCleared", "activity-overdue DelayCleared");
    }

    @Test
    void aCorrectedReportIsJudgedByItsNewFigures() {
        var doubting = new Judging("report-doubted")
                .happens(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        doubting.happens(reported(FOUNDATION, "60", at("2026-03-08T08:00:00")));
        var typo = reported(FOUNDATION, "6", at("2026-03-09T08:00:00"));
        assertThat(doubting.happens(typo).decideAt(at("2026-03-09T08:00:00"))).hasSize(1);

        doubting.happens(corrected(typo.report(), "66", at("2026-03-09T09:00:00")));

        assertThat(doubting.decideAt(at("2026-03-09T09:00:00"))).singleElement().isInstanceOf(DelayCleared.class);
    }

    @Test
    void swingingFiguresAreOneDoubtAndNoStormOfEpisodes() {
        var doubting = new Judging("activity-overdue", "report-doubted")
                .happens(registered(Stage.STARTED, Standing.ACTIVE), planned(FOUNDATION_PLANNED));
        doubting.decideAt(DAY_AFTER);
        var overdue = 0;
        for (int minute = 1; minute <= 10; minute++) {
            var time = DAY_AFTER.plusSeconds(60 * minute);
            var said = doubting.happens(reported(FOUNDATION, minute % 2 == 1 ? "100" : "95", time))
                    .decideAt(time);
            overdue += (int) said.stream()
                    .filter(event -> event.delay().rule().equals("activity-overdue"))
                    .count();
        }

        assertThat(overdue).isEqualTo(1);
        assertThat(doubting.project.openDelays())
                .allMatch(open -> open.delay().rule().equals("report-doubted"))
                .allMatch(open -> FOUNDATION.equals(open.delay().subject().activityId()))
                .hasSize(5);
    }

    @Test
    void whatWasJudgedByAClockThatRanAheadIsJudgedAgain() {
        judging.decideAt(TWO_WEEKS_LATER);

        assertThat(judging.isDue(REGISTERED_AT)).isTrue();
        assertThat(judging.decideAt(REGISTERED_AT)).hasSize(2).allMatch(DelayCleared.class::isInstance);
        assertThat(judging.isDue(REGISTERED_AT)).isFalse();
    }

    private static DelayEvent ofFoundation(List<DelayEvent> events) {
        return events.stream()
                .filter(event -> event.delay().subject().id().equals(FOUNDATION))
                .findFirst()
                .orElseThrow();
    }
}
