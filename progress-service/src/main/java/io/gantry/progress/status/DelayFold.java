package io.gantry.progress.status;

import io.gantry.event.Delay;
import io.gantry.event.DelayEvent;
import io.gantry.event.Topics;
import io.gantry.progress.status.ReportStatus.Doubt;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Folds what the delay rules have decided about a project. */
final class DelayFold {

    private final WorkingProject project;
    private final ReportSeries series;

    DelayFold(WorkingProject project) {
        this.project = project;
        this.series = project.series();
    }

    void apply(DelayEvent event, long offset) {
        var key = DelayStatus.keyOf(event.delay());
        var tracked = project.delays().get(key, () -> DelayStatus.unknown(key));
        if (tracked.applied().include(Topics.DELAY_EVENTS, offset)) {
            project.foundDelayAhead();
        } else {
            tracked = tracked.on(event, offset);
            project.delays().put(tracked);
        }
        // Whatever has been decided, its subject is to be judged again: what then is unsaid follows.
        switch (DelayStatus.Holder.of(event.delay().subject())) {
            case ACTIVITY -> touch(project.activity(event.delay().subject().id()), offset);
            case REPORT -> reportId(event.delay()).ifPresent(id -> onReport(id, tracked(key), offset));
            case PROJECT -> {}
        }
    }

    private DelayStatus tracked(String key) {
        return project.delays().get(key, () -> DelayStatus.unknown(key));
    }

    private void touch(ActivityStatus activity, long offset) {
        if (!activity.applied().include(Topics.DELAY_EVENTS, offset)) {
            project.activities().put(activity.applied(Topics.DELAY_EVENTS, offset));
        }
    }

    private static Optional<UUID> reportId(Delay delay) {
        try {
            return Optional.of(UUID.fromString(delay.subject().id()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void onReport(UUID id, DelayStatus tracked, long offset) {
        var report = project.report(id);
        if (!report.applied().include(Topics.DELAY_EVENTS, offset)) {
            report = report.applied(Topics.DELAY_EVENTS, offset).doubted(doubt(tracked, report.doubt()));
            project.reports().put(report);
        }
        series.onDoubt(report, offset);
    }

    // Several rules may doubt one report; as long as one of them does, it is doubted.
    private static @Nullable Doubt doubt(DelayStatus status, @Nullable Doubt known) {
        var tracked = status.tracked();
        if (tracked == null) {
            return known;
        }
        var rule = tracked.delay().rule();
        var another = known != null && known.open() && !known.rule().equals(rule);
        return another && !tracked.open()
                ? known
                : new Doubt(rule, tracked.delay().summary(), tracked.since(), tracked.open());
    }
}
