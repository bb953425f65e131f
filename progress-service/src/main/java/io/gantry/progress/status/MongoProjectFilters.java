package io.gantry.progress.status;

import io.gantry.access.Scope;
import io.gantry.progress.status.ProjectStore.Filter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Says to the store which projects are wanted. */
final class MongoProjectFilters {

    private MongoProjectFilters() {}

    static Document registered() {
        return new Document("line.lamp", new Document("$exists", true));
    }

    static Document within(Scope scope, Document query) {
        return scope.isEverything() ? query : query.append("units", new Document("$in", List.copyOf(scope.units())));
    }

    static Document matching(Filter filter) {
        var query = registered();
        equal(query, "lamp", filter.lamp());
        equal(query, "stage", filter.stage());
        equal(query, "classification", filter.kind().classification());
        equal(query, "industryChain", filter.kind().industryChain());
        equal(query, "tier", filter.kind().tier());
        equal(query, "yearClass", filter.kind().yearClass());
        if (filter.text() != null) {
            query.append("text", Pattern.compile(Pattern.quote(filter.text().toLowerCase(Locale.ROOT))));
        }
        if (filter.units() != null) {
            query.append("$and", List.of(new Document("units", new Document("$in", List.copyOf(filter.units())))));
        }
        return query;
    }

    private static void equal(Document query, String name, @Nullable Object wanted) {
        if (wanted != null) {
            query.append("line." + name, wanted.toString());
        }
    }
}
