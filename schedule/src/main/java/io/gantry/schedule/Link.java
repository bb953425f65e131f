package io.gantry.schedule;

import static java.util.Objects.requireNonNull;

/**
 * One activity waits for another.
 *
 * @param from the id of the predecessor
 * @param to the id of the successor
 */
public record Link(String from, String to, LinkType type, Lag lag) {

    public Link {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(type, "type");
        requireNonNull(lag, "lag");
    }

    /** {@code to} starts when {@code from} has finished. */
    public static Link of(String from, String to) {
        return new Link(from, to, LinkType.FS, Lag.NONE);
    }

    public Link as(LinkType other) {
        return new Link(from, to, other, lag);
    }

    public Link with(Lag other) {
        return new Link(from, to, type, other);
    }

    @Override
    public String toString() {
        return from + " → " + to + " " + type + (lag.days() == 0 ? "" : " %+d %s".formatted(lag.days(), lag.unit()));
    }
}
