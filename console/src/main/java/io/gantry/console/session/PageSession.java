package io.gantry.console.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Names;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sits before a page, as the page is told.
 *
 * @param at when this was answered, by the console's clock; the live updates tell of what has come since
 * @param rights a mark of account, unit and roles: where it is another, other answers are to be expected
 * @param zone where the portfolio's days begin and end
 * @param expiresAt when the session ends, whatever is done in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PageSession(
        Instant at,
        String account,
        Names names,
        @Nullable String unit,
        List<String> roles,
        String rights,
        Csrf csrf,
        ZoneId zone,
        Instant expiresAt) {

    /** What a request has to show that changes something. */
    public record Csrf(String header, String token) {}
}
