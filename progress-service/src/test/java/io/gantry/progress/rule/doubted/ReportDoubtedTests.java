package io.gantry.progress.rule.doubted;

import static io.gantry.progress.rule.Case.FOUNDATION;
import static io.gantry.progress.rule.Case.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Delay;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.ReportFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The foundation takes ten days from 2 March on, the total is 1.2 billion. */
class ReportDoubtedTests {

    private final ReportDoubted rule = new ReportDoubted();
    private final Case given = new Case().on("2026-03-08T10:00:00");

    @Test
    void anOrdinaryReportIsNotDoubted() {
        given.achieved(FOUNDATION, "40", "2026-03-07T10:00:00");
        given.investment = new BigDecimal("1000000");

        assertThat(reasons(FOUNDATION, "60", "2000000")).isEmpty();
        assertThat(reasons(FOUNDATION, "40", "1000000")).isEmpty();
    }

    @Test
    void moreThanTheTotalIsDoubted() {
        given.percentComplete = new BigDecimal("90");

        assertThat(reasons(FOUNDATION, "60", "1200000000.00")).isEmpty();
        assertThat(reasons(FOUNDATION, "60", "1200000000.01")).containsExactly("above-total");
    }

    @Test
    void aProjectWithoutATotalHasNoneToExceed() {
        given.total = BigDecimal.ZERO;

        assertThat(reasons(FOUNDATION, "60", "5")).isEmpty();
    }

    @Test
    void progressThatFallsIsDoubted() {
        given.achieved(FOUNDATION, "60", "2026-03-07T10:00:00");

        assertThat(reasons(FOUNDATION, "59.99", null)).containsExactly("percent-backwards");
    }

    @Test
    void progressMayFallByAsMuchAsIsSet() {
        given.with("backwards-points", "5").achieved(FOUNDATION, "60", "2026-03-07T10:00:00");

        assertThat(reasons(FOUNDATION, "55", null)).isEmpty();
        assertThat(reasons(FOUNDATION, "54.99", null)).containsExactly("percent-backwards");
    }

    @Test
    void moneyThatFallsIsDoubted() {
        given.investment = new BigDecimal("1000.00");

        assertThat(reasons(FOUNDATION, "10", "1000.00")).isEmpty();
        assertThat(reasons(FOUNDATION, "10", "999.99")).containsExactly("money-backwards");
    }

    @Test
    void aJumpIsDoubtedBeyondFiftyPointsAndThreeTimesThePlannedPace() {
        given.achieved(FOUNDATION, "10", "2026-03-08T09:00:00");
        assertThat(reasons(FOUNDATION, "60", null)).isEmpty();
        assertThat(reasons(FOUNDATION, "60.01", null)).containsExactly("jump");

        // Two days at ten points a day: sixty points are possible.
        given.achieved(FOUNDATION, "10", "2026-03-06T10:00:00");
        assertThat(reasons(FOUNDATION, "70", null)).isEmpty();
        assertThat(reasons(FOUNDATION, "70.01", null)).containsExactly("jump");
    }

    @Test
    void theFirstReportIsMeasuredFromThePlannedStart() {
        assertThat(reasons(FOUNDATION, "100", null)).isEmpty();

        assertThat(reasons(STRUCTURE, "50", null)).isEmpty();
        assertThat(reasons(STRUCTURE, "50.01", null)).containsExactly("jump");
    }

    @Test
    void aMilestoneHasNoPaceButNothingBeforeItMayBeOpen() {
        given.plan.add(Case.milestone("M1", Case.FIRST_DAY.plusDays(60)));

        assertThat(reasonsOf(given.report("M1", "100", null, 0))).isEmpty();
        assertThat(reasonsOf(given.report("M1", "100", null, 1))).containsExactly("complete-before-rest");
        assertThat(reasonsOf(given.report("M1", "99", null, 1))).isEmpty();
    }

    @Test
    void theLastActivityIsADelivery() {
        given.achieved(STRUCTURE, "60", "2026-03-07T10:00:00");
        given.achieved(FOUNDATION, "60", "2026-03-07T10:00:00");

        assertThat(reasonsOf(given.report(STRUCTURE, "100", null, 1))).containsExactly("complete-before-rest");
        assertThat(reasonsOf(given.report(FOUNDATION, "100", null, 1))).isEmpty();
    }

    @Test
    void moneyHighWhileWorkIsLowIsDoubted() {
        given.percentComplete = new BigDecimal("40");
        assertThat(reasons(FOUNDATION, "10", "960000000")).containsExactly("money-ahead");
        assertThat(reasons(FOUNDATION, "10", "959999999")).isEmpty();

        given.percentComplete = new BigDecimal("40.01");
        assertThat(reasons(FOUNDATION, "10", "960000000")).isEmpty();
    }

    @Test
    void workHighWhileMoneyIsLowIsDoubted() {
        given.percentComplete = new BigDecimal("80");
        assertThat(reasons(FOUNDATION, "10", "240000000")).containsExactly("work-ahead");
        assertThat(reasons(FOUNDATION, "10", "240000001")).isEmpty();

        given.percentComplete = new BigDecimal("79.99");
        assertThat(reasons(FOUNDATION, "10", "240000000")).isEmpty();
    }

    @Test
    void saysEachReasonInBothLanguages() {
        given.achieved(FOUNDATION, "60", "2026-03-07T10:00:00");
        given.investment = new BigDecimal("1000");

        var found = find(given.report(FOUNDATION, "6", "10.5", 0)).orElseThrow();

        assertThat(found.level()).isEqualTo(Level.YELLOW);
        assertThat(rule.descriptor().summary(found, Case.SHANGHAI))
                .isEqualTo(new Names(
                        "形象进度由 60% 倒退至 6%。累计投资由 1,000 元减至 10.5 元。",
                        "Progress falls from 60% to 6%. Investment falls from 1,000 to 10.5 yuan."));
    }

    @Test
    void aDoubtStandsWhateverIsReportedMeanwhile() {
        given.achieved(FOUNDATION, "60", "2026-03-07T10:00:00");
        var report = given.report(FOUNDATION, "6", "5", 0);
        var first = find(report).orElseThrow();
        given.open = open(first);

        given.achieved(FOUNDATION, "5", "2026-03-08T09:00:00");

        assertThat(find(given.report(FOUNDATION, "6", "5", 0))).contains(first);
    }

    @Test
    void aConfirmedReportIsNotDoubted() {
        given.achieved(FOUNDATION, "60", "2026-03-07T10:00:00");
        var report = given.report(FOUNDATION, "6", null, 0);
        given.open = open(find(report).orElseThrow());

        assertThat(find(confirmed(report))).isEmpty();
    }

    @Test
    void aCorrectedReportIsJudgedAnew() {
        given.achieved(FOUNDATION, "60", "2026-03-07T10:00:00");
        given.open = open(find(given.report(FOUNDATION, "6", null, 0)).orElseThrow());

        assertThat(reasons(FOUNDATION, "61", null)).isEmpty();
        assertThat(find(given.report(FOUNDATION, "16", null, 0)).orElseThrow().evidence())
                .containsEntry("percentComplete", new BigDecimal("16"));
    }

    @Test
    void timeAloneChangesNothing() {
        assertThat(rule.nextChange(given.about(rule, given.report(FOUNDATION, "6", null, 0))))
                .isEmpty();
    }

    private List<String> reasons(String activityId, String percent, @Nullable String money) {
        return reasonsOf(given.report(activityId, percent, money, 0));
    }

    private List<String> reasonsOf(ReportFacts report) {
        return find(report).map(Finding::sentences).orElse(List.of());
    }

    private Optional<Finding> find(ReportFacts report) {
        return rule.finding(given.about(rule, report));
    }

    private static ReportFacts confirmed(ReportFacts facts) {
        return new ReportFacts(
                facts.report(),
                facts.receivedAt(),
                true,
                facts.activity(),
                facts.before(),
                facts.investmentBefore(),
                facts.projectPercent(),
                facts.openBefore(),
                null,
                2);
    }

    private Delay open(Finding found) {
        var descriptor = rule.descriptor();
        return new Delay(
                new UUID(0, 1),
                1,
                descriptor.id(),
                descriptor.version(),
                "default",
                1,
                "GX-2026-001",
                new Names("智能装备产业园", null),
                new Subject(Subject.REPORT, "R1", null),
                "GX-GXJ",
                found.level(),
                descriptor.title(),
                descriptor.summary(found, Case.SHANGHAI),
                found.due(),
                descriptor.written(found));
    }
}
