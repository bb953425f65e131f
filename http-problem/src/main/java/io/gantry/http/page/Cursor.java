package io.gantry.http.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in an ordered list: the values by which the list is ordered, of the last entry before that place. Clients get
 * it as a text that they send back unread.
 *
 * @param parts one or more, without control characters
 */
public record Cursor(List<String> parts) {

    private static final String SEPARATOR = "\u001F";
    private static final int LONGEST = 1000;

    public Cursor {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || !parts.stream().allMatch(Cursor::isPlain)) {
            throw new IllegalArgumentException("parts: " + parts + " (expected: texts without control characters)");
        }
    }

    public static Cursor of(String... parts) {
        return new Cursor(List.of(parts));
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        var bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The cursor that {@link #text()} has written; empty if it has not written this. */
    static Optional<Cursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var joined = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(joined.split(SEPARATOR, -1)));
            return Optional.of(cursor).filter(read -> read.text().equals(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String part) {
        return part.chars().noneMatch(Character::isISOControl);
    }
}
