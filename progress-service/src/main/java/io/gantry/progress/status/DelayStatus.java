package io.gantry.progress.status;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.Subject;
import io.gantry.progress.rule.TrackedDelay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a rule's delays about a subject.
 *
 * @param tracked the last episode; absent while the log has only said things that do not follow
 * @param units codes of the units it concerns
 */
public record DelayStatus(
        String key, long version, Offsets applied, @Nullable TrackedDelay tracked, List<String> units)
        implements Versioned<DelayStatus> {

    public DelayStatus {
        units = List.copyOf(units);
    }

    /** What sort of document holds the subject of a delay. */
    enum Holder {
        PROJECT,
        ACTIVITY,
        REPORT;

        /** Subjects of a kind that is not known are the project's. */
        static Holder of(Subject subject) {
            return switch (subject.kind()) {
                case Subject.ACTIVITY, Subject.MILESTONE -> ACTIVITY;
                case Subject.REPORT -> REPORT;
                default -> PROJECT;
            };
        }
    }

    static DelayStatus unknown(String key) {
        return new DelayStatus(key, 0, Offsets.NONE, null, List.of());
    }

    static String keyOf(Delay delay) {
        return Keys.delay(delay.projectId(), delay.rule(), delay.subject().id());
    }

    /** What {@link DelayStore#ofHolders} finds the delays of a project, an activity or a report by. */
    static String holderOf(Delay delay) {
        var holder = Holder.of(delay.subject());
        return holder == Holder.PROJECT
                ? holderOf(holder, delay.projectId(), "")
                : holderOf(holder, delay.projectId(), delay.subject().id());
    }

    static String holderOf(Holder holder, String projectId, String id) {
        return Keys.of(projectId) + holder + Keys.of("") + id;
    }

    @Override
    public DelayStatus nextVersion() {
        return new DelayStatus(key, version + 1, applied, tracked, units);
    }

    /** Whether the last episode stands. */
    public boolean isOpen() {
        return tracked != null && tracked.open();
    }

    DelayStatus on(DelayEvent event, long offset) {
        var next = TrackedDelay.after(tracked, event);
        return new DelayStatus(
                key, version, applied.with(event.topic(), offset), next, next == tracked ? units : event.units());
    }
}
