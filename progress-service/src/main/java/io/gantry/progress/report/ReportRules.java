package io.gantry.progress.report;

import io.gantry.event.ProgressReport;
import io.gantry.problem.Fault;
import io.gantry.progress.RegionProperties;
import io.gantry.progress.status.ProjectStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report must satisfy to be accepted. */
final class ReportRules {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final int MAX_REMARKS = 2000;

    // A device's clock may be somewhat ahead of ours.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private ReportRules() {}

    /** Everything wrong with {@code report} on a registered project; nothing when it is to be accepted. */
    static List<Fault> faults(ProgressReport report, ProjectStatus status, Instant now, RegionProperties region) {
        var faults = new ArrayList<Fault>();
        checkSubject(report, status, faults);
        checkNumbers(report, faults);
        checkDates(report, region.dateAt(now), faults);
        var latest = now.plus(CLOCK_TOLERANCE);
        if (report.occurredAt().isAfter(latest)
                || region.dateAt(report.occurredAt()).isBefore(FIRST_DAY)) {
            add(faults, "occurredAt", report.occurredAt(), "from " + FIRST_DAY + " to now");
        }
        var remarks = report.remarks();
        if (remarks != null
                && (remarks.length() > MAX_REMARKS || remarks.chars().anyMatch(ReportRules::isControl))) {
            faults.add(new Fault(
                    "remarks",
                    remarks.length() + " characters (expected: at most " + MAX_REMARKS + ", no control characters)"));
        }
        return faults;
    }

    private static void checkSubject(ProgressReport report, ProjectStatus status, List<Fault> faults) {
        var project = Objects.requireNonNull(status.registration().project());
        var activity = status.registration().activity(report.activityId()).orElse(null);
        if (activity == null) {
            add(faults, "activityId", report.activityId(), "an activity in the plan of " + project.id());
            return;
        }
        var allowed = Stream.of(
                        project.fieldUnit(), project.responsibleUnit(), project.leadUnit(), activity.responsibleUnit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!allowed.contains(report.unit())) {
            add(faults, "unit", report.unit(), "a unit that works on this activity: " + String.join(", ", allowed));
        }
    }

    private static void checkNumbers(ProgressReport report, List<Fault> faults) {
        var percent = report.percentComplete();
        if (!isPlain(percent, 2) || percent.signum() < 0 || percent.compareTo(ALL) > 0) {
            add(faults, "percentComplete", shown(percent), "0 to 100 with at most 2 decimals");
        }
        var investment = report.investmentToDate();
        if (investment != null && (!isPlain(investment, 2) || investment.signum() < 0)) {
            add(faults, "investmentToDate", shown(investment), "yuan, not negative, with at most 2 decimals");
        }
    }

    private static void checkDates(ProgressReport report, LocalDate today, List<Fault> faults) {
        var start = report.actualStart();
        var finish = report.actualFinish();
        checkDay("actualStart", start, today, faults);
        checkDay("actualFinish", finish, today, faults);
        if (start != null && finish != null && finish.isBefore(start)) {
            add(faults, "actualFinish", finish, "not before actualStart " + start);
        }
        if (finish != null && report.percentComplete().compareTo(ALL) != 0) {
            add(faults, "actualFinish", finish, "absent while percentComplete is below 100");
        }
    }

    private static void checkDay(String field, @Nullable LocalDate day, LocalDate today, List<Fault> faults) {
        if (day != null && (day.isAfter(today) || day.isBefore(FIRST_DAY))) {
            add(faults, field, day, "from " + FIRST_DAY + " to today, " + today);
        }
    }

    // 1E+999999999 is short on the wire and fatal to arithmetic: look at the form before the value.
    private static boolean isPlain(BigDecimal number, int decimals) {
        return number.scale() <= decimals && number.scale() >= -15 && number.precision() <= 17;
    }

    private static String shown(BigDecimal number) {
        return Math.abs((long) number.scale()) <= 30 && number.precision() <= 30
                ? number.toPlainString()
                : "a number out of any range";
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t' && character != '\r';
    }

    private static void add(List<Fault> faults, String field, Object value, String expected) {
        faults.add(Fault.of(field, value, expected));
    }
}
