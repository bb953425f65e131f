package io.gantry.notification.delivery;

import io.gantry.event.Alert;
import io.gantry.event.AlertEvent;
import io.gantry.event.AlertEvent.AlertAcknowledged;
import io.gantry.event.AlertEvent.AlertChanged;
import io.gantry.event.AlertEvent.AlertEscalated;
import io.gantry.event.AlertEvent.AlertNoted;
import io.gantry.event.AlertEvent.AlertReassigned;
import io.gantry.event.AlertEvent.AlertReminded;
import io.gantry.event.AlertEvent.AlertReopened;
import io.gantry.event.AlertEvent.AlertResolved;
import io.gantry.event.AlertEvent.AlertTriggered;
import io.gantry.event.Delay;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import io.gantry.notification.channel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What an alert event says to a unit, in both languages: what is late, in the words of the rule that found it, and what
 * is to be done.
 *
 * @param unit code of the unit that is told
 */
record MessageText(String unit) implements AlertEvent.Cases<Text> {

    // Chat groups filter by keyword; so every message starts with this one.
    private static final String PREFIX_ZH = "工程进度预警：";

    /** The whole text. */
    static Text of(AlertEvent event, String unit) {
        var delay = event.alert().delay();
        var number = numberOf(event.alert());
        var news = event.match(new MessageText(unit));
        return new Text(
                PREFIX_ZH + placeZh(delay) + "：" + delay.summary().zh() + number.zh() + news.zh(),
                placeEn(delay) + ": " + english(delay.summary()) + number.en() + " " + news.en());
    }

    // Only what is found about reports is gathered.
    private static Text numberOf(Alert alert) {
        var many = alert.standing();
        return many < 2
                ? new Text("", "")
                : new Text("该工作共有 " + many + " 份填报待核实。", " Reports on this activity to be verified: " + many + ".");
    }

    /** What it is about, in a few words. */
    static Text subjectOf(AlertEvent event) {
        var delay = event.alert().delay();
        return new Text(
                PREFIX_ZH + delay.title().zh() + "，" + placeZh(delay),
                "Gantry: " + english(delay.title()) + ", " + placeEn(delay));
    }

    @Override
    public Text on(AlertTriggered event) {
        return new Text("请确认并处置。", "Please acknowledge it and act.");
    }

    @Override
    public Text on(AlertChanged event) {
        if (!event.worsens()) {
            return new Text("请逐一核实处置。", "Please confirm or correct each of them.");
        }
        var level = event.alert().delay().level().names();
        return new Text("延误已升级为" + level.zh() + "，请尽快处置。", "It has become " + english(level) + "; please act.");
    }

    @Override
    public Text on(AlertAcknowledged event) {
        var by = event.by().name();
        return new Text(by + " 已确认，正在处置。", by + " has acknowledged it and is acting.");
    }

    @Override
    public Text on(AlertNoted event) {
        var by = event.by().name();
        return new Text(by + " 补充说明：" + event.note(), by + " adds: " + event.note());
    }

    @Override
    public Text on(AlertEscalated event) {
        return new Text("下级单位逾时未确认，请督办。", "The unit below has not acknowledged it in time; it is now with you.");
    }

    @Override
    public Text on(AlertReminded event) {
        return new Text("仍无单位确认，请尽快处置。", "Still nobody has acknowledged it; please act.");
    }

    @Override
    public Text on(AlertReassigned event) {
        var responsible = event.alert().delay().responsibleUnit();
        return unit.equals(event.from())
                ? new Text(
                        "责任单位已变更为 " + responsible + "，贵单位不再负责。",
                        responsible + " answers for it now; your unit is relieved.")
                : new Text("责任单位已变更，现由贵单位负责，请确认并处置。", "Your unit answers for it now. Please acknowledge it and act.");
    }

    @Override
    public Text on(AlertReopened event) {
        if (!event.alert().state().waiting()) {
            return new Text("延误再次出现，原确认继续有效。", "The delay is back; the acknowledgement still holds.");
        }
        return event.resolvedAt() == null
                ? new Text(
                        "延误比确认时更严重，请再次确认并处置。",
                        "It is worse than what was acknowledged. Please acknowledge it again and act.")
                : new Text("延误再次出现，请确认并处置。", "The delay is back. Please acknowledge it and act.");
    }

    @Override
    public Text on(AlertResolved event) {
        return new Text("延误已消除，预警解除。", "The delay is cleared; the alert is resolved.");
    }

    private static String placeZh(Delay delay) {
        var names = ownNames(delay);
        return "「" + delay.projectNames().zh() + "」" + (names == null ? "" : "的「" + names.zh() + "」");
    }

    private static String placeEn(Delay delay) {
        var names = ownNames(delay);
        return english(delay.projectNames()) + (names == null ? "" : ", " + english(names));
    }

    private static @Nullable Names ownNames(Delay delay) {
        return delay.subject().kind().equals(Subject.PROJECT)
                ? null
                : delay.subject().names();
    }

    private static String english(Names names) {
        return names.en() == null ? names.zh() : names.en();
    }
}
