package io.gantry.project.register;

import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.event.Event;
import io.gantry.event.Topics;
import org.jspecify.annotations.Nullable;

/**
 * What a command has come to.
 *
 * @param result the entry as it is now
 * @param isChange whether it was different before
 * @param told what the audit trail is to say of it
 */
public record Outcome<T>(
        T result, boolean isChange, @Nullable CommandDetails told) {

    /** An outcome of which there is nothing to tell. */
    public Outcome(T result, boolean isChange) {
        this(result, isChange, null);
    }

    /** The outcome of a change that is saved, or is none. */
    public static <T> Outcome<T> of(Change<T> change) {
        return new Outcome<>(change.next(), change.isOne(), toldOf(change));
    }

    private static @Nullable CommandDetails toldOf(Change<?> change) {
        var event = change.event();
        if (event == null) {
            return null;
        }
        return new CommandDetails(
                new About(kindOf(event), event.subject()), change.reason(), FieldChange.audited(change.changes()));
    }

    private static String kindOf(Event event) {
        return switch (event.topic()) {
            case Topics.UNIT_EVENTS -> "unit";
            case Topics.CALENDAR_EVENTS -> "calendar";
            default -> "project";
        };
    }
}
