package io.gantry.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Several changes of a network at once. */
final class Changes {

    private final Network network;
    private final List<Change> all;
    private final int[] work;
    private final int[] lag;

    Changes(Network network) {
        this(network, List.of());
    }

    private Changes(Network network, List<Change> all) {
        this.network = network;
        this.all = all;
        work = network.nodes.work.clone();
        lag = network.edges.lag.clone();
        for (var change : all) {
            if (change.overlap()) {
                lag[change.index()] -= change.days();
            } else {
                work[change.index()] -= change.days();
            }
        }
    }

    int size() {
        return all.size();
    }

    int[] work() {
        return work;
    }

    int[] lag() {
        return lag;
    }

    int crashed(int node) {
        return network.nodes.work[node] - work[node];
    }

    int overlapped(int edge) {
        return network.edges.lag[edge] - lag[edge];
    }

    Changes and(Change change) {
        var more = new ArrayList<Change>(all);
        more.add(change);
        return new Changes(network, more);
    }

    Changes without(Change change) {
        return new Changes(
                network,
                all.stream().filter(other -> !other.isOfTheSame(change)).toList());
    }

    List<Change> smallestFirst() {
        return all.stream().sorted(Comparator.comparingInt(Change::days)).toList();
    }

    List<Remedy> remedies() {
        return all.stream()
                .sorted(Comparator.comparingInt(Change::days).reversed())
                .map(Change::remedy)
                .toList();
    }
}
