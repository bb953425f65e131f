package io.gantry.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Makes the network of a plan, or says everything for which there is none. */
final class NetworkBuilder {

    private final Plan plan;
    private final PlanCheck check;
    private final int[] from;
    private final int[] to;

    // Successors of activity i, as in Edges, but by the plan's own numbers.
    private final int[] first;
    private final int[] next;

    NetworkBuilder(Plan plan) {
        this.plan = plan;
        check = new PlanCheck(plan);
        // A link of which an end is unknown is a fault already, and leads nowhere.
        var known = plan.links().stream()
                .filter(link -> check.indices().containsKey(link.from())
                        && check.indices().containsKey(link.to()))
                .toList();
        from = ends(known, Link::from);
        to = ends(known, Link::to);
        var size = plan.activities().size();
        first = new int[size + 1];
        next = new int[from.length];
        for (var start : from) {
            first[start + 1]++;
        }
        for (var i = 0; i < size; i++) {
            first[i + 1] += first[i];
        }
        var at = first.clone();
        for (var link = 0; link < from.length; link++) {
            next[at[from[link]]++] = to[link];
        }
    }

    private int[] ends(List<Link> links, Function<Link, String> end) {
        return links.stream()
                .mapToInt(link -> check.indices().get(end.apply(link)))
                .toArray();
    }

    <R> R build(Function<Network, R> built, Function<List<Fault>, R> refused) {
        var faults = check.faults();
        var order = order();
        if (order.length < first.length - 1) {
            var ids = plan.activities().stream().map(Activity::id).toList();
            faults.addAll(new Cycles(ids, first, next).find());
        }
        return faults.isEmpty() ? built.apply(new Network(plan, from, to, order)) : refused.apply(faults);
    }

    /** Each activity after those that it waits for (Kahn's algorithm); those in rings, and after them, are left out. */
    private int[] order() {
        var waitsFor = new int[first.length - 1];
        for (var successor : next) {
            waitsFor[successor]++;
        }
        var order = new int[waitsFor.length];
        var ready = 0;
        for (var i = 0; i < waitsFor.length; i++) {
            if (waitsFor[i] == 0) {
                order[ready++] = i;
            }
        }
        for (var done = 0; done < ready; done++) {
            for (var i = first[order[done]]; i < first[order[done] + 1]; i++) {
                if (--waitsFor[next[i]] == 0) {
                    order[ready++] = next[i];
                }
            }
        }
        return Arrays.copyOf(order, ready);
    }
}
