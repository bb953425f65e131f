package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertReassessed;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.Delay;
import io.gantry.event.Names;
import io.gantry.event.Severity;
import org.jspecify.annotations.Nullable;

/** What an alert event says to people, in both languages. A rule that is not known here gets a general wording. */
record Sentence(String zh, String en) {

    // Chat groups filter by keyword; so every message starts with this one.
    private static final String PREFIX_ZH = "工程进度预警：";

    static Sentence of(AlertEvent event) {
        var finding = finding(event.alert().delay());
        var news = news(event);
        return new Sentence(PREFIX_ZH + finding.zh + news.zh, finding.en + " " + news.en);
    }

    private static Sentence finding(Delay delay) {
        var finish = delay.inputs().get("plannedFinish");
        var percent = delay.inputs().get("percentComplete");
        if (delay.rule().equals("activity-overdue") && finish != null && percent != null) {
            return new Sentence(
                    "%s应于 %s 完成，现完成 %s%%。".formatted(zh(delay), finish, percent),
                    "%s was due on %s and is %s %% complete.".formatted(en(delay), finish, percent));
        }
        var missed = delay.inputs().get("windowsMissed");
        if (delay.rule().equals("report-missed") && missed != null) {
            return new Sentence(
                    "%s未按时报送进度，已连续缺报 %s 期。".formatted(zh(delay), missed),
                    "%s has not reported in time; reports missed in a row: %s.".formatted(en(delay), missed));
        }
        return new Sentence(
                "%s出现延误（规则 %s）。".formatted(zh(delay), delay.rule()),
                "%s is delayed (rule %s).".formatted(en(delay), delay.rule()));
    }

    private static Sentence news(AlertEvent event) {
        if (event instanceof AlertAcknowledged) {
            var by = event.alert().acknowledgedBy();
            return new Sentence("%s 已确认，正在处置。".formatted(by), "%s has taken it on.".formatted(by));
        }
        if (event instanceof AlertEscalated) {
            return new Sentence("下级单位逾时未确认，请督办。", "Nobody has taken it on in time; it is now with you.");
        }
        if (event instanceof AlertReassessed) {
            return event.alert().delay().severity() == Severity.CRITICAL
                    ? new Sentence("延误已加重，请尽快处置。", "It has become critical.")
                    : new Sentence("延误已减轻。", "It has become less severe.");
        }
        if (event instanceof AlertResolved) {
            return new Sentence("延误已消除，预警解除。", "The delay is cleared; the alert is resolved.");
        }
        return new Sentence("请确认并处置。", "Please take it on.");
    }

    private static String zh(Delay delay) {
        return "「" + delay.projectNames().zh() + "」" + inQuotes(delay.activityNames());
    }

    private static String inQuotes(@Nullable Names activity) {
        return activity == null ? "" : "的「" + activity.zh() + "」";
    }

    private static String en(Delay delay) {
        var project = en(delay.projectNames());
        return delay.activityNames() == null ? project : project + ": " + en(delay.activityNames());
    }

    private static String en(Names names) {
        return names.en() == null ? names.zh() : names.en();
    }
}
