package io.gantry.store;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;

/** The order of a list that is read page by page: a page begins behind the last document of the page before. */
public final class MongoKeyset {

    private final Document sort;

    private MongoKeyset(Document sort) {
        this.sort = sort;
    }

    /** @param fields which together are unique, in their order; a minus before the name says descending */
    public static MongoKeyset of(String... fields) {
        if (fields.length == 0) {
            throw new IllegalArgumentException("fields: none (expected: at least one)");
        }
        var sort = new Document();
        for (var field : fields) {
            var descending = field.startsWith("-");
            sort.append(descending ? field.substring(1) : field, descending ? -1 : 1);
        }
        return new MongoKeyset(sort);
    }

    public Document sort() {
        return new Document(sort);
    }

    /**
     * The filter for what comes after a document.
     *
     * @param values that document's value for each of the fields
     */
    public Document after(Object... values) {
        var fields = List.copyOf(sort.keySet());
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(
                    "values: " + values.length + " (expected: one for each of " + fields + ")");
        }
        if (fields.size() == 1) {
            return new Document(fields.get(0), new Document(behind(fields.get(0)), values[0]));
        }
        var choices = new ArrayList<Document>();
        var same = new Document();
        for (int i = 0; i < values.length; i++) {
            var field = fields.get(i);
            choices.add(new Document(same).append(field, new Document(behind(field), values[i])));
            same.append(field, values[i]);
        }
        // Follows from the choices; said so that a store that looks at one bound only finds its place in the index.
        var first = fields.get(0);
        return new Document(first, new Document(behind(first) + "e", values[0])).append("$or", choices);
    }

    private String behind(String field) {
        return sort.getInteger(field) > 0 ? "$gt" : "$lt";
    }
}
