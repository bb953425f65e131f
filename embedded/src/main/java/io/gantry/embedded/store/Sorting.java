package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Sorts documents in memory, the first of which may be all that is wanted. Documents that are equal in the order stay in
 * that in which they came. Refuses to hold more than a share of the memory, as MongoDB does.
 */
final class Sorting {

    private static final int TOO_MUCH = 292;
    // As objects, documents need about seven times the memory of their BSON.
    private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 32;

    private final Comparator<Ranked> order;
    private final int wanted;
    private final PriorityQueue<Ranked> first;
    private long number;
    private long bytes;

    /** @param wanted how many of the first are wanted; 0 for all */
    Sorting(Comparator<Document> order, int wanted) {
        this.order = Comparator.comparing(Ranked::document, order).thenComparing(Ranked::number);
        this.wanted = wanted;
        first = new PriorityQueue<>(Collections.reverseOrder(this.order));
    }

    private record Ranked(Found found, long number) {

        Document document() {
            return found.document();
        }
    }

    void add(Found found) {
        first.add(new Ranked(found, number++));
        bytes += found.bson().length;
        if (wanted > 0 && first.size() > wanted) {
            bytes -= first.remove().found().bson().length;
        }
        if (bytes > MOST_BYTES) {
            throw new MongoServerError(
                    TOO_MUCH,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeds " + MOST_BYTES + " bytes (expected: an index in that order, or a limit)");
        }
    }

    List<Document> inOrder() {
        var sorted = new ArrayList<>(first);
        sorted.sort(order);
        return sorted.stream().map(Ranked::document).toList();
    }
}
