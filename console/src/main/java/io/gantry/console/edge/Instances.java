package io.gantry.console.edge;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import org.apache.hc.core5.http.HttpHost;

/** The instances of one service. A request tries them in turn, and those that are down last. */
final class Instances {

    private final List<Instance> all;
    private final AtomicInteger turn = new AtomicInteger();

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    Instances(List<URI> addresses, LongSupplier nanos) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("addresses of a service: none (expected: at least one)");
        }
        all = addresses.stream()
                .map(address -> new Instance(HttpHost.create(address), nanos))
                .toList();
    }

    List<Instance> all() {
        return all;
    }

    boolean areSeveral() {
        return all.size() > 1;
    }

    List<Instance> inTurn() {
        if (!areSeveral()) {
            return all;
        }
        int first = turn.getAndIncrement();
        var order = new ArrayList<Instance>(all.size());
        for (int i = 0; i < all.size(); i++) {
            order.add(all.get(Math.floorMod(first + i, all.size())));
        }
        order.sort(Comparator.comparing(instance -> !instance.isUp()));
        return order;
    }
}
