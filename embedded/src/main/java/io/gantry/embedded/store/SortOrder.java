package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order in which a query wants its documents, all fields in one direction.
 *
 * @param isMixed whether the fields have different directions; no index has that order
 */
record SortOrder(List<String> fields, boolean isDescending, boolean isMixed) {

    private static final String NATURAL = "$natural";

    static SortOrder of(@Nullable Document orderBy) {
        var fields = new ArrayList<String>();
        int descending = 0;
        if (orderBy != null) {
            for (var entry : orderBy.entrySet()) {
                // The natural order is that of the identities.
                fields.add(entry.getKey().equals(NATURAL) ? "_id" : entry.getKey());
                descending += entry.getValue() instanceof Number direction && direction.intValue() < 0 ? 1 : 0;
            }
        }
        return new SortOrder(fields, descending > 0, descending > 0 && descending < fields.size());
    }

    boolean isNone() {
        return fields.isEmpty();
    }

    boolean startsWith(String field) {
        return !fields.isEmpty() && fields.get(0).equals(field);
    }

    SortOrder withoutFirst() {
        return new SortOrder(fields.subList(1, fields.size()), isDescending, isMixed);
    }

    /** The order among documents that have the same values of {@code fixed}. */
    SortOrder without(Collection<String> fixed) {
        return new SortOrder(
                fields.stream().filter(field -> !fixed.contains(field)).toList(), isDescending, isMixed);
    }

    boolean isBeginningOf(List<String> others) {
        return !isMixed && fields.size() <= others.size() && fields.equals(others.subList(0, fields.size()));
    }
}
