package io.gantry.notification;

import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a list that is ordered by time, newest first, goes on. */
public record Cursor(Instant time, UUID id) {

    private static final int LONGEST = 100;

    /** Reads what {@link #toString()} wrote. */
    public static @Nullable Cursor parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("_", 2);
            return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            var fault = Fault.of("after", text, "the value of next in the answer before");
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, fault);
        }
    }

    @Override
    public String toString() {
        var text = time + "_" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
