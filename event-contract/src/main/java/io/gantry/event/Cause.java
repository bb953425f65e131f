package io.gantry.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event that brought a decision about.
 *
 * @param type its type, e.g. {@code plan-revised}
 * @param eventId its id
 * @param receivedAt when Gantry received what it says; the start of the way from report to alert
 * @param by who brought it about, where it was a person or a device
 * @param reason what they said of why
 * @param dateBefore the date that it moved, as it was; absent where no date of the delay's subject moved
 * @param dateAfter the date as it is now; absent where none moved, or where the subject is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cause(
        String type,
        UUID eventId,
        Instant receivedAt,
        @Nullable Actor by,
        @Nullable String reason,
        @Nullable LocalDate dateBefore,
        @Nullable LocalDate dateAfter) {}
