package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The conditions of a query on single fields that an index can use: equality, bounds, presence. */
final class Conditions {

    private static final String ID = "_id";
    // The library combines other operators in its own way where a field holds an array.
    private static final Set<String> UNDERSTOOD = Set.of("$eq", "$in", "$lt", "$lte", "$gt", "$gte", "$exists");

    private final Map<String, Condition> byField = new HashMap<>();

    /** Null where the query has no such condition. Other conditions on the field narrow the result further. */
    static final class Condition {
        @Nullable
        Object equal;

        @Nullable
        Collection<?> in;

        @Nullable
        Object lower;

        @Nullable
        Object upper;

        boolean present;

        private boolean excludesMissing() {
            return present || equal != null || in != null || lower != null || upper != null;
        }
    }

    static Conditions of(@Nullable Document query) {
        var conditions = new Conditions();
        if (query != null) {
            conditions.addAll(query);
        }
        return conditions;
    }

    @Nullable
    Condition on(String field) {
        return byField.get(field);
    }

    /** Whether the query names the values of all these fields. */
    boolean equalsAll(List<String> fields) {
        return !fields.isEmpty()
                && fields.stream()
                        .map(byField::get)
                        .allMatch(condition -> condition != null && condition.equal != null);
    }

    /** Whether no document that lacks the field can match. */
    boolean excludesMissing(String field) {
        var condition = byField.get(field);
        return condition != null && condition.excludesMissing();
    }

    private void addAll(Document query) {
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> {
                    if (part instanceof Document document) {
                        addAll(document);
                    }
                });
            } else if (!field.startsWith("$")) {
                add(field, byField.computeIfAbsent(field, name -> new Condition()), condition);
            }
        });
    }

    private static void add(String field, Condition target, @Nullable Object condition) {
        if (isUsable(condition) || field.equals(ID) && isWhole(condition)) {
            target.equal = condition;
        } else if (condition instanceof Document operators && UNDERSTOOD.containsAll(operators.keySet())) {
            operators.forEach((operator, operand) -> addOperator(target, operator, operand));
        }
    }

    private static void addOperator(Condition target, String operator, @Nullable Object operand) {
        if (operator.equals("$exists")) {
            target.present |= Boolean.TRUE.equals(operand);
        } else if (operator.equals("$in")) {
            addIn(target, operand);
        } else if (isUsable(operand)) {
            switch (operator) {
                case "$eq" -> target.equal = operand;
                case "$gt", "$gte" -> target.lower = narrower(target.lower, operand, 1);
                default -> target.upper = narrower(target.upper, operand, -1);
            }
        }
    }

    private static void addIn(Condition target, @Nullable Object operand) {
        if (operand instanceof Collection<?> values
                && values.stream().allMatch(Conditions::isUsable)
                && (target.in == null || values.size() < target.in.size())) {
            target.in = values;
        }
    }

    private static @Nullable Object narrower(@Nullable Object known, @Nullable Object other, int direction) {
        if (known == null) {
            return other;
        }
        var order = new KeyWriter()
                .put(known)
                .toKey()
                .compareTo(new KeyWriter().put(other).toKey());
        return order * direction >= 0 ? known : other;
    }

    /** Whether the value is one that an index can use, and is equal to itself alone. (Numbers have several types.) */
    static boolean isAlone(@Nullable Object value) {
        return isUsable(value) && !(value instanceof Number);
    }

    // Identities are unique whatever they are: the place of each is known.
    private static boolean isWhole(@Nullable Object value) {
        return value instanceof BinData
                || value instanceof Document document
                        && document.keySet().stream().noneMatch(name -> name.startsWith("$"));
    }

    // Null also stands for what is missing, and an array, a document or a pattern for more than itself.
    private static boolean isUsable(@Nullable Object value) {
        return value instanceof String
                || value instanceof Number
                || value instanceof Instant
                || value instanceof UUID
                || value instanceof Boolean
                || value instanceof ObjectId;
    }
}
