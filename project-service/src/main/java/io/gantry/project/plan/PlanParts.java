package io.gantry.project.plan;

import io.gantry.event.Activity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts what changes in a plan into parts that each fit into an event. */
final class PlanParts {

    // An event has at most 256 KiB; this leaves room for its reason, author and the units of the project.
    private static final int MOST_BYTES = 200 * 1024;

    // An activity as JSON without its texts, and an id in a list with what is around it.
    private static final int BYTES_OF_ACTIVITY = 220;
    private static final int BYTES_OF_PARENT = 12;
    private static final int BYTES_OF_DURATION = 24;
    private static final int BYTES_OF_LINKS = 12;
    private static final int BYTES_OF_LINK = 72;
    private static final int BYTES_OF_CONSTRAINT = 56;
    private static final int BYTES_OF_ID = 4;
    private static final int BYTES_OF_SURROGATES = 12;

    private final List<Part> parts = new ArrayList<>();
    private List<Activity> set = new ArrayList<>();
    private List<String> removed = new ArrayList<>();
    private Set<String> units = new HashSet<>();
    private int bytes;

    private final Map<String, Activity> before;

    private PlanParts(Map<String, Activity> before) {
        this.before = before;
    }

    /**
     * One part or more; the first parts hold what is set, the last ones what is removed.
     *
     * @param before the activities as they were, whose units are concerned as well
     */
    static List<Part> of(List<Activity> set, List<String> removed, Map<String, Activity> before) {
        var parts = new PlanParts(before);
        set.forEach(parts::add);
        removed.forEach(parts::addRemoved);
        if (parts.bytes > 0 || parts.parts.isEmpty()) {
            parts.close();
        }
        return parts.parts;
    }

    private void add(Activity activity) {
        makeRoomFor(sizeOf(activity));
        set.add(activity);
        bytes += sizeOf(activity);
        addUnitOf(activity);
        addUnitOf(before.get(activity.id()));
    }

    private void addUnitOf(@Nullable Activity activity) {
        var unit = activity == null ? null : activity.responsibleUnit();
        if (unit != null && units.add(unit)) {
            // In the list of units concerned, and in a header.
            bytes += 2 * (sizeOf(unit) + BYTES_OF_ID);
        }
    }

    private void addRemoved(String id) {
        makeRoomFor(sizeOf(id) + BYTES_OF_ID);
        removed.add(id);
        bytes += sizeOf(id) + BYTES_OF_ID;
        addUnitOf(before.get(id));
    }

    private void makeRoomFor(int more) {
        if (bytes > 0 && bytes + more > MOST_BYTES) {
            close();
        }
    }

    private void close() {
        parts.add(new Part(set, removed));
        set = new ArrayList<>();
        removed = new ArrayList<>();
        units = new HashSet<>();
        bytes = 0;
    }

    private static int sizeOf(Activity activity) {
        return BYTES_OF_ACTIVITY
                + sizeOf(activity.id())
                + sizeOf(activity.names().zh())
                + sizeOf(activity.names().en())
                + sizeOf(activity.responsibleUnit())
                + sizeOfNetwork(activity);
    }

    private static int sizeOfNetwork(Activity activity) {
        int size = activity.parent() == null ? 0 : BYTES_OF_PARENT + sizeOf(activity.parent());
        size += activity.durationDays() == null ? 0 : BYTES_OF_DURATION;
        size += activity.constraint() == null ? 0 : BYTES_OF_CONSTRAINT;
        for (var link : activity.waitsFor()) {
            size += BYTES_OF_LINK + sizeOf(link.predecessor());
        }
        return size + (activity.links() == null ? 0 : BYTES_OF_LINKS);
    }

    /** The most bytes that {@code text} has as a JSON text. */
    private static int sizeOf(@Nullable String text) {
        return text == null ? 0 : text.codePoints().map(PlanParts::sizeOf).sum();
    }

    private static int sizeOf(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == '"' || codePoint == '\\' ? 2 : 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : BYTES_OF_SURROGATES;
    }

    /** What is set and removed by one event. */
    record Part(List<Activity> set, List<String> removed) {

        Part {
            set = List.copyOf(set);
            removed = List.copyOf(removed);
        }

        /** Of the activities that are set or removed. */
        Stream<String> ids() {
            return Stream.concat(set.stream().map(Activity::id), removed.stream());
        }
    }
}
