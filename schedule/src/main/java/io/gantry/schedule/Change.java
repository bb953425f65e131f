package io.gantry.schedule;

/**
 * A remedy by the numbers of a network.
 *
 * @param index of the activity, or of the link if it is an overlap
 */
record Change(Network network, boolean overlap, int index, int days) {

    static Change crash(Network network, int node, int days) {
        return new Change(network, false, node, days);
    }

    static Change overlap(Network network, int edge, int days) {
        return new Change(network, true, edge, days);
    }

    Change of(int otherDays) {
        return new Change(network, overlap, index, otherDays);
    }

    boolean isOfTheSame(Change other) {
        return overlap == other.overlap && index == other.index;
    }

    Remedy remedy() {
        return overlap
                ? new Remedy.Overlap(network.plan.links().get(network.edges.input[index]), days)
                : new Remedy.Crash(network.id(index), days);
    }
}
