package io.gantry.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where to look for the documents of a query, and in which order they are found there.
 *
 * @param ranges in ascending order
 * @param decided by field, the value or the values that the query asks for where nothing else lies in the ranges
 * @param isOrdered whether they are found in the order that the query wants
 * @param isMerged whether the ranges have that order only together: each time the first of all ranges is next
 * @param hasRepeats whether a document may be found more than once
 */
record QueryPlan(
        KeyOrder order,
        List<KeyRange> ranges,
        Map<String, Object> decided,
        boolean isReverse,
        boolean isOrdered,
        boolean isMerged,
        boolean hasRepeats) {

    private static final int MOST_RANGES = 10_000;
    // Each of them is open at the same time.
    private static final int MOST_MERGED = 512;
    // Looking up how long a range is costs as much as reading a document.
    private static final int COUNTED_RANGES = 32;

    /** The plan that is likely to read least, of one for each order. The first order finds every document. */
    static QueryPlan best(List<KeyOrder> orders, Conditions conditions, SortOrder wanted, long limit) {
        if (conditions.equalsAll(orders.get(0).fields())) {
            return Objects.requireNonNull(of(orders.get(0), conditions, wanted));
        }
        var plans = new ArrayList<QueryPlan>();
        orders.forEach(order -> {
            var plan = of(order, conditions, wanted);
            if (plan != null) {
                plans.add(plan);
            }
        });
        if (plans.size() == 1) {
            return plans.get(0);
        }
        var entries = plans.stream().mapToLong(QueryPlan::entries).toArray();
        // No more documents than this can match.
        long most = Math.max(
                1,
                IntStream.range(0, entries.length)
                        .mapToLong(i -> entries[i])
                        .min()
                        .orElse(1));
        var best = plans.get(0);
        double least = Double.MAX_VALUE;
        for (int i = 0; i < entries.length; i++) {
            double reads = plans.get(i).reads(entries[i], most, limit);
            if (reads < least) {
                least = reads;
                best = plans.get(i);
            }
        }
        return best;
    }

    /** The same for an update: a document that it moves ahead in an index is not found again. Identities stay. */
    QueryPlan ofUpdate() {
        return order instanceof PrimaryOrder
                ? this
                : new QueryPlan(order, ranges, decided, isReverse, isOrdered, isMerged, true);
    }

    /** What of the query the documents that are found must still be compared with. */
    Document rest(Document query) {
        var rest = query.clone();
        decided.forEach((field, values) -> {
            var condition = query.get(field);
            // The query may have other conditions on the field in other places.
            if (condition == values || isOnly(condition, "$eq", values) || isOnly(condition, "$in", values)) {
                rest.remove(field);
            }
        });
        return rest;
    }

    private static boolean isOnly(@Nullable Object condition, String operator, Object values) {
        return condition instanceof Document operators && operators.size() == 1 && operators.get(operator) == values;
    }

    // A plan that finds documents in order can stop at the limit; others read all and sort.
    private double reads(long entries, long most, long limit) {
        return isOrdered ? Math.min(entries, limit * ((double) entries / most)) : 2.0 * entries;
    }

    // An estimate where there are many ranges.
    private long entries() {
        long counted = ranges.stream()
                .limit(COUNTED_RANGES)
                .mapToLong(range -> order.count(range.from(), range.to()))
                .sum();
        return ranges.size() <= COUNTED_RANGES ? counted : (counted + 1) * ranges.size() / COUNTED_RANGES;
    }

    /** Returns null if the order lacks documents that the query may mean. */
    static @Nullable QueryPlan of(KeyOrder order, Conditions conditions, SortOrder wanted) {
        var fields = order.fields();
        if (order.isSparse() && fields.stream().limit(fields.size() - 1).noneMatch(conditions::excludesMissing)) {
            return null;
        }
        var decided = new HashMap<String, Object>();
        Set<Key> beginnings = Set.of(Key.EMPTY);
        var fixed = new HashSet<String>();
        int several = -1;
        int depth = 0;
        for (; depth < fields.size(); depth++) {
            boolean isIdentity = depth == fields.size() - 1;
            var condition = conditions.on(fields.get(depth));
            if (condition != null && condition.equal != null) {
                beginnings = extended(beginnings, List.of(condition.equal), isIdentity);
                if (isDecided(order, depth, List.of(condition.equal))) {
                    decided.put(fields.get(depth), condition.equal);
                }
                if (!order.hasArrays(depth)) {
                    fixed.add(fields.get(depth));
                }
            } else if (condition != null && condition.in != null && several < 0 && condition.in.size() <= MOST_RANGES) {
                beginnings = extended(beginnings, condition.in, isIdentity);
                if (isDecided(order, depth, condition.in)) {
                    decided.put(fields.get(depth), condition.in);
                }
                several = depth;
            } else {
                break;
            }
        }
        var next = depth < fields.size() ? conditions.on(fields.get(depth)) : null;
        boolean nextHasArrays = depth < fields.size() && order.hasArrays(depth);
        var ranges = beginnings.stream()
                .map(beginning -> KeyRange.of(beginning, next, nextHasArrays))
                .toList();
        return new Ordering(order, wanted.without(fixed), several, depth).plan(ranges, decided);
    }

    /** Whether what lies under the keys of these values has one of them, and nothing that is only like one. */
    private static boolean isDecided(KeyOrder order, int field, Collection<?> values) {
        boolean isIdentity = field == order.fields().size() - 1;
        return values.stream().allMatch(Conditions::isAlone)
                && (isIdentity
                        || order.isExact()
                                && !order.hasArrays(field)
                                && values.stream().allMatch(KeyWriter::isExact));
    }

    private static Set<Key> extended(Collection<Key> beginnings, Collection<?> values, boolean areIdentities) {
        var all = new TreeSet<Key>();
        for (var value : values) {
            var written = areIdentities
                    ? KeyWriter.unique(value)
                    : new KeyWriter().put(value).toKey();
            beginnings.forEach(beginning -> all.add(beginning.with(written.bytes())));
        }
        return all;
    }

    /**
     * In which order the ranges have their documents.
     *
     * @param wanted the order that is wanted among documents that have the values asked for
     * @param several the field of which the query allows several values, or -1
     * @param depth how many of the fields are equal in each range
     */
    private record Ordering(KeyOrder order, SortOrder wanted, int several, int depth) {

        QueryPlan plan(List<KeyRange> ranges, Map<String, Object> decided) {
            boolean isSequence = several >= 0
                    && !order.hasArrays(several)
                    && wanted.startsWith(order.fields().get(several));
            var within = isSequence ? wanted.withoutFirst() : wanted;
            boolean needsMerging = !wanted.isNone() && !isSequence && ranges.size() > 1;
            boolean isOrdered = wanted.isNone()
                    || order.isExact()
                            && hasArraysOnlyBefore()
                            && isOrderOfRest(within)
                            && (!needsMerging || ranges.size() <= MOST_MERGED);
            boolean isMerged = isOrdered && needsMerging;
            boolean hasRepeats = !hasArraysOnlyBefore() || several >= 0 && order.hasArrays(several);
            return new QueryPlan(order, ranges, decided, wanted.isDescending(), isOrdered, isMerged, hasRepeats);
        }

        private boolean isOrderOfRest(SortOrder within) {
            return within.isBeginningOf(
                    order.fields().subList(depth, order.fields().size()));
        }

        private boolean hasArraysOnlyBefore() {
            return IntStream.range(depth, order.fields().size()).noneMatch(order::hasArrays);
        }
    }
}
