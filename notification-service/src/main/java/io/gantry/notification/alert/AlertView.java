package io.gantry.notification.alert;

import io.gantry.event.AlertState;
import io.gantry.event.Delay;
import io.gantry.event.GatheredDelays;
import io.gantry.event.GatheredDelays.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as callers see it.
 *
 * @param rung how far up it has gone: 0 responsible unit, 1 its parent unit, and so on
 * @param recipients codes of the units told so far, which may acknowledge; the responsible unit first
 * @param relieved codes of the units that were told and may not acknowledge any more
 * @param reopened how often it has been reopened
 * @param acknowledgeBy when the next unit is told, or those told are reminded, unless somebody acknowledges
 * @param others the other open delays, where the alert gathers those about the reports on one activity
 * @param note what the person who acknowledged had to say; notes of others are in the history
 */
record AlertView(
        UUID id,
        AlertState state,
        int rung,
        List<String> recipients,
        List<String> relieved,
        Instant triggeredAt,
        int reopened,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String acknowledgedByAccount,
        @Nullable String note,
        @Nullable Instant resolvedAt,
        long revision,
        Delay delay,
        List<Delay> others) {

    static AlertView of(AlertCase found) {
        var alert = found.alert();
        var taken = found.acknowledgement();
        return new AlertView(
                found.id(),
                alert.state(),
                alert.rung(),
                alert.recipients(),
                alert.relieved(),
                alert.triggeredAt(),
                alert.reopened(),
                alert.acknowledgeBy(),
                taken == null ? null : taken.at(),
                taken == null ? null : taken.by().name(),
                taken == null ? null : taken.by().account(),
                taken == null ? null : taken.note(),
                found.resolvedAt(),
                found.revision(),
                alert.delay(),
                others(alert.gathered()));
    }

    private static List<Delay> others(@Nullable GatheredDelays gathered) {
        return gathered == null
                ? List.of()
                : gathered.others().stream().map(Standing::delay).toList();
    }
}
