package io.gantry.notification.unit;

import io.gantry.event.ProjectEvent;
import io.gantry.event.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a unit to tell it, or its superior, something.
 *
 * @param revision of the unit in the registry
 * @param parent code of its superior; null at the root
 * @param webhook address of its webhook; null if it has none, and then it is told in-app only
 */
public record UnitEntry(
        String code,
        long revision,
        @Nullable String parent,
        @Nullable String webhook) {

    /** The entry that {@code event} gives, if it is about a unit. */
    public static Optional<UnitEntry> of(ProjectEvent event) {
        if (event instanceof ProjectEvent.UnitRegistered registered) {
            return Optional.of(of(registered.unit(), registered.revision()));
        }
        if (event instanceof ProjectEvent.UnitAmended amended) {
            return Optional.of(of(amended.unit(), amended.revision()));
        }
        return Optional.empty();
    }

    // Of several webhooks the first counts.
    private static UnitEntry of(Unit unit, long revision) {
        var webhook = unit.channels().stream()
                .filter(channel -> channel.type().equals("webhook"))
                .map(Unit.Channel::address)
                .findFirst();
        return new UnitEntry(unit.code(), revision, unit.parent(), webhook.orElse(null));
    }
}
