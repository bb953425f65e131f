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
    // Of documents as objects: about a kilobyte for each 200 bytes of BSON.
    private static final long MOST_DOCUMENTS =
            Math.max(10_000, (Runtime.getRuntime().maxMemory() >> 20) * 200);

    private final Comparator<Ranked> order;
    private final int wanted;
    private final PriorityQueue<Ranked> first;
    private long number;

    /** @param wanted how many of the first are wanted; 0 for all */
    Sorting(Comparator<Document> order, int wanted) {
        this.order = Comparator.comparing(Ranked::document, order).thenComparing(Ranked::number);
        this.wanted = wanted;
        first = new PriorityQueue<>(Collections.reverseOrder(this.order));
    }

    private record Ranked(Document document, long number) {}

    void add(Document document) {
        first.add(new Ranked(document, number++));
        if (wanted > 0 && first.size() > wanted) {
            first.remove();
        }
        if (first.size() > MOST_DOCUMENTS) {
            throw new MongoServerError(
                    TOO_MUCH,
                    "QueryExceededMemoryLimitNoDiskUseAllowed",
                    "Sort exceeds " + MOST_DOCUMENTS + " documents (expected: an index in that order, or a limit)");
        }
    }

    List<Document> inOrder() {
        var sorted = new ArrayList<>(first);
        sorted.sort(order);
        return sorted.stream().map(Ranked::document).toList();
    }
}
