package io.gantry.project.register;

import io.gantry.event.Event;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a command makes of an entry in the register.
 *
 * @param next the entry afterwards
 * @param event what is told about it; null if the command changes nothing, and then the revision stays as well
 * @param reason as given with the command
 * @param changes which fields have changed, for the history; none at the beginning of an entry
 */
public record Change<T>(
        T next,
        @Nullable Event event,
        List<FieldChange> changes,
        @Nullable String reason) {

    public Change {
        changes = List.copyOf(changes);
    }

    public Change(T next, @Nullable Event event) {
        this(next, event, List.of(), null);
    }

    public static <T> Change<T> none(T current) {
        return new Change<>(current, null);
    }

    /** Whether the command changes something. */
    public boolean isOne() {
        return event != null;
    }

    /** Id of the event that makes {@code revision} of an entry: the same however often it is attempted. */
    public static UUID eventId(String kind, String id, long revision) {
        return UUID.nameUUIDFromBytes((kind + "/" + id + "/" + revision).getBytes(StandardCharsets.UTF_8));
    }
}
