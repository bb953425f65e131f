package io.gantry.progress.delay;

import static io.gantry.progress.status.Samples.FIRST_DAY;
import static io.gantry.progress.status.Samples.FOUNDATION;
import static io.gantry.progress.status.Samples.STRUCTURE;
import static io.gantry.progress.status.Samples.baselined;
import static io.gantry.progress.status.Samples.registered;
import static io.gantry.progress.status.Samples.reported;
import static io.gantry.progress.status.Samples.statusAfter;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Event;
import io.gantry.event.Severity;
import io.gantry.event.Stage;
import io.gantry.progress.RegionProperties;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DelayRulesTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final RegionProperties REGION = new RegionProperties(SHANGHAI);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }

    @Nested
    class Overdue {

        private final DelayRule rule = new ActivityOverdue(new DelayProperties.Overdue(15), REGION);

        @Test
        void anActivityIsOverdueWhenItsLastDayHasEnded() {
            assertThat(findings("2026-03-11T23:59:59")).isEmpty();
            assertThat(findings("2026-03-12T00:00:00")).singleElement().satisfies(found -> {
                assertThat(found.activityId()).isEqualTo(FOUNDATION);
                assertThat(found.severity()).isEqualTo(Severity.WARNING);
                assertThat(found.due()).isEqualTo(at("2026-03-12T00:00:00"));
                assertThat(found.inputs()).containsEntry("daysLate", "1").containsEntry("percentComplete", "0");
            });
        }

        @Test
        void itIsCriticalFromFifteenDaysOn() {
            assertThat(findings("2026-03-25T12:00:00").get(0).severity()).isEqualTo(Severity.WARNING);
            assertThat(findings("2026-03-26T00:00:00").get(0).severity()).isEqualTo(Severity.CRITICAL);
        }

        @Test
        void aCompleteActivityIsNeverOverdue() {
            assertThat(findings("2026-03-12T00:00:00", reported(FOUNDATION, "99.99", at("2026-03-09T10:00:00"))))
                    .hasSize(1);
            assertThat(findings("2026-03-12T00:00:00", reported(FOUNDATION, "100", at("2026-03-09T10:00:00"))))
                    .isEmpty();
        }

        @Test
        void theNextChangeIsMidnight() {
            assertThat(rule.nextChange(at("2026-03-11T23:59:59"))).isEqualTo(at("2026-03-12T00:00:00"));
            assertThat(rule.nextChange(at("2026-03-12T00:00:00"))).isEqualTo(at("2026-03-13T00:00:00"));
        }

        private List<Finding> findings(String now, Event... events) {
            return DelayRulesTests.findings(rule, now, events);
        }
    }

    @Nested
    class Missed {

        private final DelayRule rule =
                new ReportMissed(new DelayProperties.Report(DayOfWeek.TUESDAY, LocalTime.NOON, 2), REGION);

        @Test
        void theWeekInWhichTheDutyBeginsDoesNotCount() {
            // Work begins on Monday 2 March; due on the 3rd, 10th, 17th.
            assertThat(findings("2026-03-10T11:59:59")).isEmpty();
            assertThat(findings("2026-03-10T12:00:00")).singleElement().satisfies(found -> {
                assertThat(found.activityId()).isNull();
                assertThat(found.severity()).isEqualTo(Severity.WARNING);
                assertThat(found.due()).isEqualTo(at("2026-03-10T12:00:00"));
            });
        }

        @Test
        void aSecondMissedReportIsCritical() {
            assertThat(findings("2026-03-17T11:59:59").get(0).severity()).isEqualTo(Severity.WARNING);
            assertThat(findings("2026-03-17T12:00:00").get(0).severity()).isEqualTo(Severity.CRITICAL);
        }

        @Test
        void aReportIsGoodForItsWeekAndTheNextWeekIsDueAgain() {
            var onWednesday = reported(FOUNDATION, "10", at("2026-03-04T09:00:00"));

            assertThat(findings("2026-03-10T12:00:00", onWednesday)).isEmpty();
            assertThat(findings("2026-03-17T11:59:59", onWednesday)).isEmpty();
            assertThat(findings("2026-03-17T12:00:00", onWednesday)).hasSize(1);
        }

        @Test
        void aLateReportMakesItGood() {
            assertThat(findings("2026-03-18T12:00:00", reported(FOUNDATION, "10", at("2026-03-18T09:00:00"))))
                    .isEmpty();
        }

        @Test
        void nobodyOwesAReportBeforeTheWorkOrAfterIt() {
            var done = at("2026-03-09T10:00:00");

            assertThat(findings("2026-03-01T12:00:00")).isEmpty();
            assertThat(findings(
                            "2026-04-28T12:00:00", reported(FOUNDATION, "100", done), reported(STRUCTURE, "100", done)))
                    .isEmpty();
            assertThat(rule.findings(statusAfter(registered(Stage.COMPLETED), baselined()), at("2026-04-28T12:00:00")))
                    .isEmpty();
        }

        @Test
        void theNextChangeIsTheNextDueTime() {
            assertThat(rule.nextChange(at("2026-03-10T11:59:59"))).isEqualTo(at("2026-03-10T12:00:00"));
            assertThat(rule.nextChange(at("2026-03-10T12:00:00"))).isEqualTo(at("2026-03-17T12:00:00"));
        }

        private List<Finding> findings(String now, Event... events) {
            return DelayRulesTests.findings(rule, now, events);
        }
    }

    private static List<Finding> findings(DelayRule rule, String now, Event... reports) {
        var events = new java.util.ArrayList<Event>(List.of(registered(Stage.STARTED), baselined()));
        events.addAll(List.of(reports));
        assertThat(FIRST_DAY).isEqualTo("2026-03-02");
        return rule.findings(statusAfter(events.toArray(Event[]::new)), at(now));
    }
}
