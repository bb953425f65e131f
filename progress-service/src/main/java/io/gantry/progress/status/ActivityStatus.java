package io.gantry.progress.status;

import io.gantry.event.Activity;
import io.gantry.event.Cause;
import io.gantry.progress.rule.Causes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of one activity: as planned and as reported. It is kept when the activity leaves the plan, for it may
 * come back.
 *
 * @param activity as in the present plan or, while it is in none, as last planned; absent before it ever was
 * @param planned whether it is in the present plan
 * @param baseline as first planned; absent before it ever was
 * @param latest by all reports
 * @param sound by those reports about which no delay stands; all sums and rules use what of this counts
 * @param returned when it last came back into the plan; absent: it never did
 * @param answered when one of its reports was last confirmed or corrected; absent: none was
 * @param pending what has changed since the rules last looked at it
 */
public record ActivityStatus(
        String projectId,
        String id,
        long version,
        int partition,
        Offsets applied,
        @Nullable Activity activity,
        boolean planned,
        @Nullable Baseline baseline,
        @Nullable Reported latest,
        @Nullable Reported sound,
        @Nullable Instant returned,
        @Nullable Instant answered,
        @Nullable Cause pending)
        implements Versioned<ActivityStatus> {

    /** First and last day as first planned. */
    public record Baseline(LocalDate start, LocalDate finish) {

        static Baseline of(Activity activity) {
            return new Baseline(activity.plannedStart(), activity.plannedFinish());
        }
    }

    static ActivityStatus unknown(String projectId, String id, int partition) {
        return new ActivityStatus(
                projectId, id, 0, partition, Offsets.NONE, null, false, null, null, null, null, null, null);
    }

    @Override
    public String key() {
        return Keys.activity(projectId, id);
    }

    @Override
    public ActivityStatus nextVersion() {
        return new ActivityStatus(
                projectId,
                id,
                version + 1,
                partition,
                applied,
                activity,
                planned,
                baseline,
                latest,
                sound,
                returned,
                answered,
                pending);
    }

    /** The activity while it is in the present plan. */
    public @Nullable Activity inPlan() {
        return planned ? activity : null;
    }

    /**
     * Whether it was taken out of the plan and put back, and what was seen before is neither reported again nor confirmed. This
     * follows from what the plan and the reports say each by themselves, so their order between each other does not matter.
     */
    public boolean isAsked() {
        return returned != null
                && sound != null
                && sound.asOf().isBefore(returned)
                && (answered == null || answered.isBefore(returned));
    }

    /** What counts of the sound reports. */
    public @Nullable Reported counted() {
        return isAsked() ? null : sound;
    }

    public boolean isComplete() {
        var counted = counted();
        return counted != null && counted.isComplete();
    }

    /** Physical progress by sound reports, 0 before the first that counts. */
    public BigDecimal percent() {
        var counted = counted();
        return counted == null ? BigDecimal.ZERO : counted.percentComplete();
    }

    /** First planned day of an activity that is in the plan and not complete. */
    @Nullable
    LocalDate openStart() {
        return !planned || activity == null || isComplete() ? null : activity.plannedStart();
    }

    ActivityStatus applied(String topic, long offset) {
        return new ActivityStatus(
                projectId,
                id,
                version,
                partition,
                applied.with(topic, offset),
                activity,
                planned,
                baseline,
                latest,
                sound,
                returned,
                answered,
                pending);
    }

    /** The same in a plan that has {@code now}, or has it no more. What comes back does not inherit its progress unasked. */
    ActivityStatus planned(@Nullable Activity now, Cause cause) {
        var before = inPlan() == null ? null : inPlan().plannedFinish();
        var moved = EventCauses.moving(cause, before, now == null ? null : now.plannedFinish());
        boolean returns = now != null && !planned && activity != null;
        return new ActivityStatus(
                projectId,
                id,
                version,
                partition,
                applied,
                now == null ? activity : now,
                now != null,
                baseline == null && now != null ? Baseline.of(now) : baseline,
                latest,
                sound,
                returns ? cause.receivedAt().truncatedTo(ChronoUnit.MILLIS) : returned,
                answered,
                Causes.after(pending, moved));
    }

    ActivityStatus reported(@Nullable Reported newLatest, @Nullable Reported newSound) {
        return new ActivityStatus(
                projectId, id, version, partition, applied, activity, planned, baseline, newLatest, newSound, returned,
                answered, pending);
    }

    /** The same when one of its reports has been confirmed or corrected. */
    ActivityStatus answered(Instant at) {
        return new ActivityStatus(
                projectId,
                id,
                version,
                partition,
                applied,
                activity,
                planned,
                baseline,
                latest,
                sound,
                returned,
                answered == null || answered.isBefore(at) ? at.truncatedTo(ChronoUnit.MILLIS) : answered,
                pending);
    }

    ActivityStatus causedBy(Cause cause) {
        return withPending(Causes.after(pending, cause));
    }

    ActivityStatus withPending(@Nullable Cause cause) {
        return new ActivityStatus(
                projectId, id, version, partition, applied, activity, planned, baseline, latest, sound, returned,
                answered, cause);
    }
}
