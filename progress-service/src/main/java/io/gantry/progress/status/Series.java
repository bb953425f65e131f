package io.gantry.progress.status;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reports in the order in which they were seen: those on one activity, or those on one project that speak of money.
 *
 * @param kind which of the two
 * @param prefix what the places of its reports begin with in the store
 */
public record Series(Kind kind, String prefix) {

    /** Which series a report may be part of. */
    public enum Kind {
        ACTIVITY,
        MONEY
    }

    private static final int DIGITS = 15;
    // Makes times before 1970 positive, so that texts are in the order of times.
    private static final long SHIFT = 100_000_000_000_000L;

    public static Series ofActivity(String projectId, String activityId) {
        return new Series(Kind.ACTIVITY, Keys.activity(projectId, activityId) + "\n");
    }

    public static Series ofMoney(String projectId) {
        return new Series(Kind.MONEY, Keys.of(projectId));
    }

    /** The series that {@code report} is part of. */
    static List<Series> allOf(ReportStatus report) {
        var activityId = report.activityId();
        if (activityId == null) {
            return List.of();
        }
        var ofActivity = ofActivity(report.projectId(), activityId);
        return report.investment() == null ? List.of(ofActivity) : List.of(ofActivity, ofMoney(report.projectId()));
    }

    boolean includes(ReportStatus report) {
        return allOf(report).contains(this);
    }

    /** Place of a report that was seen at {@code seen}, in any series. */
    static String place(Instant seen, long offset) {
        return padded(seen.toEpochMilli() + SHIFT) + padded(offset);
    }

    /** The time in a place. */
    static Instant timeOf(String place) {
        return Instant.ofEpochMilli(Long.parseLong(place.substring(0, DIGITS)) - SHIFT);
    }

    private static String padded(long number) {
        var digits = Long.toString(number);
        return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    /** The place of {@code report}; null while it is not known what it says. */
    public static @Nullable String placeOf(ReportStatus report) {
        var reported = report.reported();
        return reported == null ? null : place(reported.asOf(), reported.offset());
    }

    /** The place of {@code report} in its activity's series, prefix included. */
    static @Nullable String inActivity(ReportStatus report) {
        var activityId = report.activityId();
        return activityId == null
                ? null
                : ofActivity(report.projectId(), activityId).prefix() + placeOf(report);
    }

    /** The place of {@code report} in its project's series about money, prefix included. */
    static @Nullable String inMoney(ReportStatus report) {
        return report.investment() == null ? null : ofMoney(report.projectId()).prefix() + placeOf(report);
    }
}
