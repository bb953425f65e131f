package io.gantry.project.element;

import io.gantry.access.Scope;
import io.gantry.event.ElementState;
import io.gantry.event.Standing;
import io.gantry.project.element.ElementStore.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A question to the collection of elements. Fields stand beside each other, so that the store finds an index for them. */
final class MongoElementQuery {

    private static final List<String> TO_APPLY_FOR =
            List.of(ElementState.NEEDED.name(), ElementState.REFUSED.name(), ElementState.EXPIRED.name());
    private static final List<String> WATCHED = List.of(Standing.ONBOARDING.name(), Standing.ACTIVE.name());

    private final Document fields = new Document();
    private final Map<String, Document> ranges = new LinkedHashMap<>();
    private final List<Document> alternatives = new ArrayList<>();

    static MongoElementQuery of(ElementFilter filter, LocalDate today, Scope scope) {
        var query = new MongoElementQuery().with("standing", new Document("$in", WATCHED));
        if (!scope.isEverything()) {
            query.withAny("units", scope.units());
        }
        if (filter.authority() != null) {
            query.with("facts.authority", filter.authority());
        }
        if (filter.category() != null) {
            query.with("facts.category", filter.category().name());
        }
        if (filter.month() != null) {
            query.bound("due", "$gte", filter.month().atDay(1));
            query.bound("due", "$lte", filter.month().atEndOfMonth());
        }
        if (filter.overdue()) {
            query.either(overdue(today));
        }
        return query.either(states(filter.states(), today));
    }

    // A grant that has lapsed has expired, whether or not anybody has said so.
    private static List<Document> states(Set<ElementState> wanted, LocalDate today) {
        if (wanted.isEmpty()) {
            return List.of(new Document("state", new Document("$ne", ElementState.DROPPED.name())));
        }
        var said = Arrays.stream(ElementState.values())
                .filter(state -> state != ElementState.GRANTED && wanted.contains(state))
                .map(Enum::name)
                .toList();
        var states = new ArrayList<>(List.of(new Document("state", new Document("$in", said))));
        if (wanted.contains(ElementState.EXPIRED)) {
            states.add(granted(new Document("$lt", today)));
        }
        if (wanted.contains(ElementState.GRANTED)) {
            states.add(granted(new Document("$gte", today)));
        }
        return states;
    }

    private static Document granted(Document lapses) {
        return new Document("state", ElementState.GRANTED.name()).append("lapses", lapses);
    }

    private static List<Document> overdue(LocalDate today) {
        var past = new Document("$lt", today);
        return List.of(
                new Document("state", new Document("$in", TO_APPLY_FOR)).append("due", past),
                new Document("state", ElementState.APPLIED.name()).append("needBy", past),
                granted(past).append("due", past));
    }

    MongoElementQuery with(String field, Object value) {
        fields.append(field, value);
        return this;
    }

    MongoElementQuery withAny(String field, Collection<String> values) {
        return with(field, new Document("$in", List.copyOf(values)));
    }

    /** Only what comes behind {@code after}. */
    MongoElementQuery behind(ElementSort sort, @Nullable Place after) {
        if (after == null) {
            return this;
        }
        var field = sort.order().field();
        var later = MongoElementStore.keyset(sort).after(sort.order().stored(after.key()), after.id());
        // Beside the other bounds of the field, where the store looks for them; a field that has one value needs none.
        if (!fields.containsKey(field)) {
            later.get(field, Document.class).forEach((operator, value) -> bound(field, operator, value));
        }
        return either(later.getList("$or", Document.class));
    }

    // Of several bounds of a field the tighter one counts; only days have several.
    private void bound(String field, String operator, Object value) {
        ranges.computeIfAbsent(field, none -> new Document())
                .merge(operator, value, (known, other) -> tighter(operator, (LocalDate) known, (LocalDate) other));
    }

    private static LocalDate tighter(String operator, LocalDate one, LocalDate other) {
        return operator.equals("$gte") == one.isAfter(other) ? one : other;
    }

    private MongoElementQuery either(List<Document> several) {
        alternatives.add(several.size() == 1 ? several.get(0) : new Document("$or", several));
        return this;
    }

    Document document() {
        var query = new Document(fields);
        query.putAll(ranges);
        if (!alternatives.isEmpty()) {
            query.append("$and", alternatives);
        }
        return query;
    }
}
