package io.gantry.embedded.store;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * An index that is not unique: the values of its fields and the document's identity → the document's position, in the
 * file like the documents. The library accepts such indexes and ignores them.
 *
 * <p>It narrows down which documents to read; the whole query is then applied to each of them.
 */
final class SortedIndex extends PlannedIndex implements KeyOrder, BuiltIndex {

    private static final String ID = "_id";
    private static final byte ARRAYS = 1;
    private static final byte INEXACT = 2;
    private static final int CHECKPOINT_EVERY = 10_000;

    private final MVMap<Key, Key> entries;
    private final List<String> fields;
    private final Runnable checkpoint;
    private boolean built;
    private int added;
    // For each field, whether arrays and inexact values have occurred. Never reset: occurrences are not counted.
    private volatile byte[] seen;

    /** @param checkpoint called at intervals while the index is built, so that not all of it has to be in memory */
    SortedIndex(MVMap<Key, Key> entries, String name, List<IndexKey> keys, boolean sparse, Runnable checkpoint) {
        super(name, keys, sparse);
        this.entries = entries;
        this.checkpoint = checkpoint;
        var all = new ArrayList<>(keys.stream().map(IndexKey::getKey).toList());
        all.remove(ID);
        all.add(ID);
        fields = List.copyOf(all);
        var mark = entries.get(Key.EMPTY);
        built = mark != null;
        seen = mark == null ? new byte[fields.size()] : mark.bytes();
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public MVMap<Key, Key> entries() {
        return entries;
    }

    @Override
    public boolean isSparse() {
        return super.isSparse();
    }

    @Override
    public boolean hasArrays(int field) {
        return (seen[field] & ARRAYS) != 0;
    }

    @Override
    public boolean isExact() {
        for (byte one : seen) {
            if ((one & INEXACT) != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void add(Document document, Key position, MongoCollection<Key> collection) {
        keysOf(valuesOf(document), document, position).forEach(key -> entries.put(key, position));
        if (!built && ++added % CHECKPOINT_EVERY == 0) {
            checkpoint.run();
        }
    }

    @Override
    public Key remove(Document document) {
        var position = KeyWriter.unique(document.get(ID));
        keysOf(valuesOf(document), document, position).forEach(entries::remove);
        return position;
    }

    // New keys are added first, so that a concurrent reader finds the document under one of them.
    @Override
    public void updateInPlace(
            Document oldDocument, Document newDocument, Key position, MongoCollection<Key> collection) {
        var oldValues = valuesOf(oldDocument);
        var newValues = valuesOf(newDocument);
        // Most changes concern few indexes.
        if (newValues.equals(oldValues)) {
            return;
        }
        var before = keysOf(oldValues, oldDocument, position);
        var after = keysOf(newValues, newDocument, position);
        after.stream().filter(key -> !before.contains(key)).forEach(key -> entries.put(key, position));
        before.stream().filter(key -> !after.contains(key)).forEach(entries::remove);
    }

    /** What the document has in the fields, without its identity. */
    private List<@Nullable Object> valuesOf(Document document) {
        var values = new ArrayList<@Nullable Object>(fields.size() - 1);
        for (int field = 0; field < fields.size() - 1; field++) {
            var name = fields.get(field);
            values.add(
                    name.indexOf('.') < 0
                            ? document.getOrMissing(name)
                            : Utils.getSubdocumentValueCollectionAware(document, name));
        }
        return values;
    }

    /** One key for each element where there is an array. */
    private Set<Key> keysOf(List<@Nullable Object> values, Document document, Key position) {
        if (isSparse() && values.stream().allMatch(Missing.class::isInstance)) {
            return Set.of();
        }
        if (!KeyWriter.isExact(document.get(ID))) {
            note(fields.size() - 1, INEXACT);
        }
        var keys = new TreeSet<Key>();
        addKeys(new KeyWriter(), values, 0, position, keys);
        return keys;
    }

    private void addKeys(KeyWriter beginning, List<@Nullable Object> values, int field, Key position, Set<Key> keys) {
        if (field == values.size()) {
            keys.add(beginning.putKey(position).toKey());
            return;
        }
        var value = values.get(field);
        if (!(value instanceof Collection<?> elements)) {
            addKeys(extended(beginning, value, field), values, field + 1, position, keys);
            return;
        }
        note(field, ARRAYS);
        if (elements.isEmpty()) {
            addKeys(extended(beginning, elements, field), values, field + 1, position, keys);
        }
        for (var element : elements) {
            addKeys(extended(new KeyWriter(beginning), element, field), values, field + 1, position, keys);
        }
    }

    private KeyWriter extended(KeyWriter beginning, @Nullable Object value, int field) {
        if (!KeyWriter.isExact(value)) {
            note(field, INEXACT);
        }
        return beginning.put(value);
    }

    private void note(int field, byte what) {
        if ((seen[field] & what) == 0) {
            var more = Arrays.copyOf(seen, seen.length);
            more[field] |= what;
            seen = more;
            if (built) {
                markBuilt();
            }
        }
    }

    @Override
    public void markBuilt() {
        built = true;
        entries.put(Key.EMPTY, new Key(seen));
    }

    @Override
    public boolean isEmpty() {
        return !built;
    }

    // The document's place is known from its identity; this index is never asked for it.
    @Override
    public @Nullable Key getPosition(Document document) {
        return null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Key> collection) {
        // Nothing is refused.
    }

    @Override
    public long getCount() {
        return Math.max(0, entries.sizeAsLong() - 1);
    }

    @Override
    public void drop() {
        entries.clear();
    }
}
