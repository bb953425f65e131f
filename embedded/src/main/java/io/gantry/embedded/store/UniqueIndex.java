package io.gantry.embedded.store;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/** The library's unique index on a map of ours. */
final class UniqueIndex extends AbstractUniqueIndex<Key> implements BuiltIndex {

    private final MVMap<Key, Key> positions;

    UniqueIndex(MVMap<Key, Key> positions, String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
        this.positions = positions;
    }

    @Override
    protected @Nullable Key removeDocument(KeyValue key) {
        return positions.remove(keyOf(key));
    }

    @Override
    protected boolean putKeyPosition(KeyValue key, Key position) {
        return positions.putIfAbsent(keyOf(key), position) == null;
    }

    @Override
    protected @Nullable Key getPosition(KeyValue key) {
        return positions.get(keyOf(key));
    }

    private static Key keyOf(KeyValue values) {
        var key = new KeyWriter();
        values.forEach(key::putUnique);
        return key.toKey();
    }

    // Only the library's own queries ask for it, which our collections replace.
    @Override
    protected Iterable<Map.Entry<KeyValue, Key>> getIterable() {
        return List.of();
    }

    @Override
    public void markBuilt() {
        positions.put(Key.EMPTY, Key.EMPTY);
    }

    @Override
    public boolean isEmpty() {
        return !positions.containsKey(Key.EMPTY);
    }

    @Override
    public long getCount() {
        return Math.max(0, positions.sizeAsLong() - 1);
    }

    @Override
    public long getDataSize() {
        return getCount();
    }

    @Override
    public void drop() {
        positions.clear();
    }
}
