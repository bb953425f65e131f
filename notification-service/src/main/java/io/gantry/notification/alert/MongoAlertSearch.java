package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.notification.alert.AlertSearch.Place;
import io.gantry.store.MongoKeyset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.bson.Document;

/** Says to the store which alerts are wanted, and in what order. */
final class MongoAlertSearch {

    private static final MongoKeyset NEWEST_FIRST = MongoKeyset.of("-triggeredAt", "-_id");
    private static final MongoKeyset OLDEST_FIRST = MongoKeyset.of("triggeredAt", "_id");
    private static final MongoKeyset WORST_FIRST = MongoKeyset.of("mildness", "triggeredAt", "_id");

    private MongoAlertSearch() {}

    static Document sort(AlertOrder order) {
        return keyset(order).sort();
    }

    static Document filter(AlertSearch search) {
        var after = search.after();
        var filter = after == null ? new Document() : after(search.order(), after);
        if (search.unit() != null) {
            filter.append("told", search.unit());
        } else if (!search.scope().isEverything()) {
            filter.append("told", in(search.scope()));
        }
        if (AlertSearch.OPEN.equals(search.state())) {
            filter.append("open", true);
        } else if (AlertSearch.WAITING.equals(search.state())) {
            filter.append("open", true).append("waiting", true);
        } else if (search.state() != null) {
            filter.append("state", search.state());
        }
        return appendPresent(filter, search);
    }

    private static Document appendPresent(Document filter, AlertSearch search) {
        if (search.project() != null) {
            filter.append("projectId", search.project());
        }
        if (search.level() != null) {
            filter.append("level", search.level());
        }
        if (search.rule() != null) {
            filter.append("rule", search.rule());
        }
        if (search.text() != null) {
            filter.append("text", Pattern.compile(Pattern.quote(search.text().toLowerCase(Locale.ROOT))));
        }
        return filter;
    }

    private static Document after(AlertOrder order, Place place) {
        var id = place.id().toString();
        return order == AlertOrder.WORST
                ? keyset(order).after(-place.rank(), place.triggeredAt(), id)
                : keyset(order).after(place.triggeredAt(), id);
    }

    private static MongoKeyset keyset(AlertOrder order) {
        return switch (order) {
            case NEWEST -> NEWEST_FIRST;
            case OLDEST -> OLDEST_FIRST;
            case WORST -> WORST_FIRST;
        };
    }

    private static Document in(Scope scope) {
        return new Document("$in", List.copyOf(scope.units()));
    }
}
