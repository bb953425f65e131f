package io.gantry.http.page;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. A controller method that has a parameter of this type gets it from the query
 * parameters {@code after} and {@code limit}.
 *
 * @param after the {@code next} of the page before; absent for the first page
 * @param limit the largest number of items, 1 to {@link #LARGEST}
 */
public record PageQuery(@Nullable String after, int limit) {

    public static final int DEFAULT = 100;
    public static final int LARGEST = 500;

    static final Phrase RANGE = new Phrase("range", "{min} to {max}", "{min} 到 {max}").with(1, LARGEST);
    private static final Phrase NEXT = new Phrase("page-next", "the next of the page before", "上一页给出的 next");

    public PageQuery {
        if (limit < 1 || limit > LARGEST) {
            throw refused("limit", String.valueOf(limit), RANGE);
        }
    }

    /** How many entries to read from the store: one more than are shown, to see whether the list goes on. */
    public int readLimit() {
        return limit + 1;
    }

    /**
     * The place behind which the page begins; null at the beginning of the list. A client may have made the texts up:
     * {@code Forms.instant} refuses times that a store cannot hold.
     *
     * @param parts how many values the list is ordered by
     * @param place makes them of their texts; throws {@link IllegalArgumentException} or {@link DateTimeException} where
     *     they are none
     * @throws ProblemException 400 if {@code after} is not what a page of this list gave as {@code next}
     */
    public <K> @Nullable K after(int parts, Function<List<String>, K> place) {
        if (after == null || after.isEmpty()) {
            return null;
        }
        try {
            return Cursor.parse(after)
                    .filter(cursor -> cursor.parts().size() == parts)
                    .map(cursor -> place.apply(cursor.parts()))
                    .orElseThrow(() -> notOurs(after));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw notOurs(after);
        }
    }

    /** The text behind which the page begins, in a list that is ordered by one text; null at its beginning. */
    public @Nullable String afterText() {
        return after(1, parts -> parts.get(0));
    }

    private static ProblemException notOurs(String after) {
        return refused("after", after, NEXT);
    }

    static ProblemException refused(String parameter, String value, Phrase expected) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of(parameter, value, expected));
    }
}
