package io.gantry.schedule;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Runs a network through again and again with other durations. */
final class MonteCarlo {

    private static final double HALF = 0.5;
    private static final double FOUR_FIFTHS = 0.8;

    private final Schedule schedule;
    private final Network network;
    private final Nodes nodes;
    private final Forward forward;
    private final Drivers drivers;

    /** What is drawn for, in an order that does not depend on the plan's. */
    private final int[] open;

    private final Spread[] spreads;
    private final int[] finishes;
    private final int[] timesCritical;
    private final boolean[] critical;

    MonteCarlo(Schedule schedule, Map<String, Spread> spreads, Spread usual, int runs) {
        this.schedule = schedule;
        network = schedule.network;
        nodes = network.nodes;
        forward = new Forward(network);
        drivers = new Drivers(network, forward);
        open = IntStream.range(0, nodes.size)
                .filter(node -> nodes.state[node] != Nodes.DONE)
                .boxed()
                .sorted(Comparator.comparing(network::id))
                .mapToInt(Integer::intValue)
                .toArray();
        this.spreads = IntStream.of(open)
                .mapToObj(node -> spreads.getOrDefault(network.id(node), usual))
                .toArray(Spread[]::new);
        finishes = new int[runs];
        timesCritical = new int[nodes.size];
        critical = new boolean[nodes.size];
    }

    Forecast forecast(long seed) {
        var random = new SplittableRandom(seed);
        var work = nodes.work.clone();
        for (var run = 0; run < finishes.length; run++) {
            draw(random, work);
            forward.run(work, network.edges.lag);
            finishes[run] = forward.last;
            countCritical(work);
        }
        Arrays.sort(finishes);
        return new Forecast(
                finishes.length,
                Tick.date(finishes[rank(HALF)]),
                Tick.date(finishes[rank(FOUR_FIFTHS)]),
                schedule.plan().required() == null
                        ? null
                        : Double.valueOf(onTime(Network.day(schedule.plan().required()))),
                criticality());
    }

    private void draw(SplittableRandom random, int[] work) {
        for (var i = 0; i < open.length; i++) {
            if (!nodes.milestone[open[i]]) {
                var drawn = nodes.work[open[i]] * spreads[i].quantile(random.nextDouble());
                work[open[i]] = Math.max(1, (int) Math.round(drawn));
            }
        }
    }

    /** From those that finish last back over the links that drive them. */
    private void countCritical(int[] work) {
        Arrays.fill(critical, false);
        var edges = network.edges;
        for (var node = nodes.size - 1; node >= 0; node--) {
            if (nodes.state[node] == Nodes.DONE || !critical[node] && forward.finish[node] < forward.last) {
                continue;
            }
            timesCritical[node]++;
            for (var edge = edges.first[node]; edge < edges.first[node + 1]; edge++) {
                if (!critical[edges.from[edge]] && drivers.drives(edge, work, edges.lag)) {
                    critical[edges.from[edge]] = true;
                }
            }
        }
    }

    // The nearest rank.
    private int rank(double share) {
        return (int) Math.ceil(share * finishes.length) - 1;
    }

    private double onTime(int required) {
        return (double) Arrays.stream(finishes)
                        .filter(finish -> finish <= Tick.evening(required))
                        .count()
                / finishes.length;
    }

    private Map<String, Double> criticality() {
        var shares = new HashMap<String, Double>();
        for (var node : open) {
            shares.put(network.id(node), (double) timesCritical[node] / finishes.length);
        }
        return shares;
    }
}
