package io.gantry.embedded.store;

import java.util.List;
import org.h2.mvstore.MVMap;

/** Keys in ascending order, each of which leads to a document. */
interface KeyOrder {

    /** The fields whose values a key consists of. No two documents have the same values of all of them. */
    List<String> fields();

    /** Key → position of the document, or the document itself. */
    MVMap<Key, ?> entries();

    /** Whether documents that have none of the fields are left out. */
    boolean isSparse();

    /** Whether some document has an array in the field, and so several keys. */
    boolean hasArrays(int field);

    /** Whether the order of keys is in every case that of the values. */
    boolean isExact();

    /** How many keys lie from one to the other. */
    default long count(Key from, Key to) {
        return rank(to) - rank(from);
    }

    // Used for estimates only: a key that equals a bound may count or not.
    private long rank(Key key) {
        long index = entries().getKeyIndex(key);
        return index < 0 ? ~index : index;
    }
}
