package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique, sorted by its first key, in memory. The library accepts such indexes and ignores them:
 * every look for what is due scanned the collection, and 1,500 alerts took half a minute.
 *
 * <p>It only narrows down which documents are looked at; the library then applies the whole query to them. It is built
 * from the documents when the collection is opened.
 */
final class SortedIndex extends Index<Object> {

    private static final Set<String> UNDERSTOOD = Set.of("$eq", "$in", "$lt", "$lte", "$gt", "$gte", "$exists");

    private static final String ID = "_id";

    private final String key;
    private final NavigableSet<Entry> entries = new ConcurrentSkipListSet<>(Entry.ORDER);
    // Of an array one element may meet one bound and another element the other: then only one bound narrows down. And
    // it
    // has no one place in the order; what an empty one compares to is not even certain.
    private volatile boolean hasArrays;

    SortedIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.key = keys.get(0).getKey();
    }

    /**
     * A document's place in the index.
     *
     * @param edge 0 for a document, −1 and 1 for the places before and behind all documents with that value
     */
    private record Entry(@Nullable Object value, @Nullable Object position, int edge) {

        static final Comparator<Entry> ORDER = Comparator.comparing(Entry::value, ValueComparator.asc())
                .thenComparing(Entry::edge)
                .thenComparing(Entry::position, ValueComparator.asc());

        static Entry before(@Nullable Object value) {
            return new Entry(value, null, -1);
        }

        static Entry behind(@Nullable Object value) {
            return new Entry(value, null, 1);
        }
    }

    @Override
    public boolean canHandle(Document query) {
        var condition = query.get(key);
        if (!(condition instanceof Document operators)) {
            return isSingle(condition);
        }
        return !operators.isEmpty()
                && UNDERSTOOD.containsAll(operators.keySet())
                && operators.entrySet().stream().allMatch(operator -> isUsable(operator.getKey(), operator.getValue()));
    }

    private static boolean isUsable(String operator, @Nullable Object operand) {
        return switch (operator) {
            case "$exists" -> Boolean.TRUE.equals(operand);
            case "$in" ->
                operand instanceof Collection<?> values && values.stream().allMatch(SortedIndex::isSingle);
            default -> isSingle(operand);
        };
    }

    // Null also stands for what is missing, and an array or a pattern for more than itself.
    private static boolean isSingle(@Nullable Object value) {
        return value instanceof Comparable<?>;
    }

    @Override
    public Iterable<Object> getPositions(Document query) {
        var positions = new LinkedHashSet<Object>();
        var condition = Objects.requireNonNull(query.get(key), key);
        if (condition instanceof Document operators) {
            if (operators.get("$in") instanceof Collection<?> values) {
                values.forEach(value -> collect(range(Entry.before(value), Entry.behind(value)), positions));
            } else {
                collect(range(lowerBound(operators), upperBound(operators)), positions);
            }
        } else {
            collect(range(Entry.before(condition), Entry.behind(condition)), positions);
        }
        return positions;
    }

    /**
     * The same in the order that is wanted, each found only when it is asked for, so that who wants the first hundred of
     * a million does not pay for all.
     *
     * @return null if this index does not have that order
     */
    @Nullable
    Iterable<Object> getPositions(Document query, Document orderBy) {
        if (hasArrays || !hasOrder(orderBy) || !canHandle(query)) {
            return null;
        }
        var condition = query.get(key);
        var operators = condition instanceof Document several ? several : new Document("$eq", condition);
        if (operators.containsKey("$in")) {
            return null;
        }
        var range = range(lowerBound(operators), upperBound(operators));
        var ordered = isDescending(orderBy, key) ? range.descendingSet() : range;
        return () -> ordered.stream()
                .map(entry -> Objects.requireNonNull(entry.position()))
                .iterator();
    }

    // Documents with one value lie in the order of their identity, which is their position.
    private boolean hasOrder(Document orderBy) {
        var fields = List.copyOf(orderBy.keySet());
        return fields.equals(List.of(key))
                || fields.equals(List.of(key, ID)) && isDescending(orderBy, key) == isDescending(orderBy, ID);
    }

    private static boolean isDescending(Document orderBy, String field) {
        return orderBy.get(field) instanceof Number direction && direction.intValue() < 0;
    }

    private static void collect(Collection<Entry> range, Collection<Object> positions) {
        range.forEach(entry -> positions.add(Objects.requireNonNull(entry.position())));
    }

    private NavigableSet<Entry> range(@Nullable Entry from, @Nullable Entry to) {
        NavigableSet<Entry> range = entries;
        if (from != null) {
            range = range.tailSet(from, false);
        }
        if (to != null && (from == null || Entry.ORDER.compare(from, to) < 0)) {
            range = range.headSet(to, false);
        }
        return range;
    }

    private static @Nullable Entry lowerBound(Document operators) {
        if (operators.containsKey("$eq")) {
            return Entry.before(operators.get("$eq"));
        }
        if (operators.containsKey("$gt")) {
            return Entry.behind(operators.get("$gt"));
        }
        return operators.containsKey("$gte") ? Entry.before(operators.get("$gte")) : null;
    }

    private @Nullable Entry upperBound(Document operators) {
        if (operators.containsKey("$eq")) {
            return Entry.behind(operators.get("$eq"));
        }
        if (hasArrays && lowerBound(operators) != null) {
            return null;
        }
        if (operators.containsKey("$lt")) {
            return Entry.before(operators.get("$lt"));
        }
        return operators.containsKey("$lte") ? Entry.behind(operators.get("$lte")) : null;
    }

    @Override
    public void add(Document document, Object position, MongoCollection<Object> collection) {
        valuesOf(document).forEach(value -> entries.add(new Entry(value, position, 0)));
    }

    @Override
    public Object remove(Document document) {
        var position = Utils.getSubdocumentValue(document, ID);
        valuesOf(document).forEach(value -> entries.remove(new Entry(value, position, 0)));
        return position;
    }

    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Object position, MongoCollection<Object> collection) {
        remove(oldDocument);
        add(newDocument, position, collection);
    }

    private Collection<?> valuesOf(Document document) {
        var value = Utils.getSubdocumentValueCollectionAware(document, key);
        if (value instanceof Missing) {
            return List.of();
        }
        if (value instanceof Collection<?> elements) {
            hasArrays = true;
            if (!elements.isEmpty()) {
                return elements;
            }
        }
        return Collections.singletonList(value);
    }

    // The document's place is known from its identity; this index is never asked for it.
    @Override
    public @Nullable Object getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Object> collection) {
        // Nothing is refused.
    }

    @Override
    public void checkUpdate(Document oldDocument, Document newDocument, MongoCollection<Object> collection) {
        // Nothing is refused.
    }

    @Override
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
