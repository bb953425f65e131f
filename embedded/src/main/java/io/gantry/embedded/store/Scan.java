package io.gantry.embedded.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.h2.mvstore.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Iterates over the keys of a plan and returns their values: positions, or documents. It can pause between two keys; then
 * it holds no page of the store, and continues later behind the last key, with the content that the store has by then.
 */
final class Scan implements Iterator<Object> {

    private final QueryPlan plan;
    private final List<Segment> segments = new ArrayList<>();
    private final PriorityQueue<Segment> merged;
    private final Set<Object> found = new HashSet<>();
    private boolean isMerging;
    private int current;
    private @Nullable Object next;

    Scan(QueryPlan plan) {
        this.plan = plan;
        plan.ranges().forEach(range -> segments.add(new Segment(range)));
        if (plan.isReverse()) {
            Collections.reverse(segments);
        }
        merged = new PriorityQueue<>(plan.isReverse() ? Collections.reverseOrder(Segment::compare) : Segment::compare);
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            var value = plan.isMerged() ? nextOfAll() : nextInSequence();
            if (value == null) {
                return false;
            }
            if (!plan.hasRepeats() || found.add(value)) {
                next = value;
            }
        }
        return true;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        var value = Objects.requireNonNull(next);
        next = null;
        return value;
    }

    void pause() {
        segments.forEach(Segment::close);
        merged.clear();
        isMerging = false;
    }

    private @Nullable Object nextInSequence() {
        for (; current < segments.size(); current++) {
            var segment = segments.get(current);
            if (segment.advance()) {
                return segment.take();
            }
            segment.close();
        }
        return null;
    }

    private @Nullable Object nextOfAll() {
        if (!isMerging) {
            segments.stream().filter(Segment::advance).forEach(merged::add);
            isMerging = true;
        }
        var first = merged.poll();
        if (first == null) {
            return null;
        }
        var value = first.take();
        if (first.advance()) {
            merged.add(first);
        }
        return value;
    }

    /** One range of the plan, and how far it has been read. */
    private final class Segment {

        private final KeyRange range;
        // Empty before the first, which no key is.
        private Key taken = Key.EMPTY;
        private Key head = Key.EMPTY;
        private @Nullable Cursor<Key, ?> cursor;

        Segment(KeyRange range) {
            this.range = range;
        }

        boolean advance() {
            var keys = cursor == null ? open() : cursor;
            cursor = keys;
            while (keys.hasNext()) {
                head = keys.next();
                if (!head.equals(taken)) {
                    return true;
                }
            }
            return false;
        }

        private Cursor<Key, ?> open() {
            var entries = plan.order().entries();
            var first = plan.isReverse() ? range.to() : range.from();
            var last = plan.isReverse() ? range.from() : range.to();
            return entries.cursor(taken.equals(Key.EMPTY) ? first : taken, last, plan.isReverse());
        }

        Object take() {
            taken = head;
            return Objects.requireNonNull(cursor).getValue();
        }

        void close() {
            cursor = null;
        }

        static int compare(Segment one, Segment other) {
            return Key.compareTails(one.head, one.range.beginning(), other.head, other.range.beginning());
        }
    }
}
