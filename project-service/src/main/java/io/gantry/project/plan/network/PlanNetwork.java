package io.gantry.project.plan.network;

import io.gantry.http.validation.Faults;
import io.gantry.problem.Phrase;
import io.gantry.schedule.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The network of a plan as a request would leave it. Links lead between activities that are no summaries: a summary is the sum
 * of its parts, and what waits for it waits for one of them.
 */
public final class PlanNetwork {

    private static final Phrase KNOWN =
            new Phrase("known-activity", "the id of an activity of the plan as it will be", "变更后计划中任务的 id");
    private static final Phrase OTHER = new Phrase("other-activity", "another activity than itself", "自身以外的任务");
    private static final Phrase ONCE =
            new Phrase("link-once", "each predecessor once with each type", "每个紧前任务的每种搭接关系只出现一次");
    private static final Phrase NO_RING =
            new Phrase("no-link-ring", "links without a cycle; {chain} is one", "不构成循环的搭接关系；{chain} 构成循环");
    private static final Phrase NO_PARENT_RING =
            new Phrase("no-parent-ring", "parts without a cycle; {chain} is one", "不构成循环的上下级；{chain} 构成循环");
    private static final Phrase NO_SUMMARY = new Phrase(
            "no-summary", "an activity without parts: links lead to the parts of a summary", "没有下级的任务：搭接关系应指向汇总任务的下级");
    private static final Phrase PARTS_HAVE =
            new Phrase("parts-have-it", "nothing: it has parts, from which its dates follow", "留空：该任务有下级，其日期由下级得出");
    private static final Phrase FREE_PARENT = new Phrase(
            "free-parent",
            "an activity that has no links, milestone, duration or constraint of its own, and that nothing waits for",
            "自身没有搭接关系、里程碑、工期或约束，也没有后续任务的任务");
    private static final Phrase AWAITED = new Phrase(
            "not-awaited", "an activity that no other has links to, as {others} have", "没有其他任务与之搭接的任务；{others} 与之搭接");
    private static final Phrase HAS_PARTS =
            new Phrase("without-parts", "an activity without parts, such as {others}", "没有下级的任务；其下级有 {others}");

    private static final int SHOWN = 20;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> successors = new HashMap<>();
    private final Map<String, Set<String>> parts = new HashMap<>();
    private final Map<String, Placed> byId = new HashMap<>();

    private PlanNetwork(Collection<Node> present, Collection<Placed> set, Collection<String> removed) {
        present.forEach(node -> nodes.put(node.id(), node));
        nodes.keySet().removeAll(removed);
        for (var placed : set) {
            byId.put(placed.id(), placed);
            nodes.put(placed.id(), placed.node());
        }
        for (var node : nodes.values()) {
            node.ties()
                    .forEach(tie -> successors
                            .computeIfAbsent(tie.predecessor(), id -> new TreeSet<>())
                            .add(node.id()));
            if (node.parent() != null) {
                parts.computeIfAbsent(node.parent(), id -> new TreeSet<>()).add(node.id());
            }
        }
    }

    /**
     * Checks what a request makes of a network.
     *
     * @param present the network as it is; it may lack everything if the request sets the whole plan
     * @param removed ids of activities that go, with the fields that say so
     */
    public static void check(
            Collection<Node> present, Collection<Placed> set, Map<String, String> removed, Faults faults) {
        var network = new PlanNetwork(present, set, removed.keySet());
        set.forEach(placed -> network.checkTies(placed, faults));
        set.forEach(placed -> network.checkParent(placed, faults));
        removed.forEach((id, field) -> network.checkRemoved(id, field, faults));
        network.checkRings(faults);
    }

    private void checkTies(Placed placed, Faults faults) {
        var seen = new HashSet<String>();
        for (var tie : placed.node().ties()) {
            var field = placed.prefix() + "links[" + tie.place() + "].predecessor";
            var id = tie.predecessor();
            if (id.equals(placed.id())) {
                faults.add(field, id, OTHER);
            } else if (!nodes.containsKey(id)) {
                faults.add(field, id, KNOWN);
            } else if (parts.containsKey(id)) {
                faults.add(field, id, NO_SUMMARY);
            } else if (!seen.add(id + " " + tie.type())) {
                faults.add(field, id + " " + tie.type(), ONCE);
            }
        }
    }

    private void checkParent(Placed placed, Faults faults) {
        var own = placed.node().own();
        if (own != null && parts.containsKey(placed.id())) {
            faults.add(placed.prefix() + own, listed(parts.get(placed.id())), PARTS_HAVE);
        }
        var parent = placed.node().parent();
        if (parent == null) {
            return;
        }
        var summary = nodes.get(parent);
        if (summary == null) {
            faults.add(placed.prefix() + "parent", parent, KNOWN);
        } else if (summary.own() != null || successors.containsKey(parent)) {
            faults.add(placed.prefix() + "parent", parent, FREE_PARENT);
        }
    }

    private void checkRemoved(String id, String field, Faults faults) {
        // Whoever is set at the same time is told at its own field.
        var waiting = without(successors.get(id), byId.keySet());
        if (!waiting.isEmpty()) {
            faults.add(field, id, AWAITED.with(listed(waiting)));
        }
        var orphans = without(parts.get(id), byId.keySet());
        if (!orphans.isEmpty()) {
            faults.add(field, id, HAS_PARTS.with(listed(orphans)));
        }
    }

    private void checkRings(Faults faults) {
        for (var ring : Rings.of(nodes.keySet(), edges(PlanNetwork::links))) {
            addRing(ring, "links", NO_RING, faults);
        }
        for (var ring : Rings.of(nodes.keySet(), edges(PlanNetwork::parents))) {
            addRing(ring, "parent", NO_PARENT_RING, faults);
        }
    }

    // What is set has closed it: what is in a plan does not go round.
    private void addRing(List<String> ring, String field, Phrase expected, Faults faults) {
        var closing = ring.stream().filter(byId::containsKey).findFirst().orElse(ring.get(0));
        var placed = byId.get(closing);
        faults.add((placed == null ? "" : placed.prefix()) + field, closing, expected.with(chain(ring)));
    }

    private List<Link> edges(Function<Node, List<Link>> of) {
        return nodes.values().stream()
                .flatMap(node -> of.apply(node).stream())
                .filter(link -> nodes.containsKey(link.from()))
                .toList();
    }

    private static List<Link> links(Node node) {
        var links = new ArrayList<Link>();
        for (var tie : node.ties()) {
            // One that waits for itself has been told so.
            if (!tie.predecessor().equals(node.id())) {
                links.add(Link.of(tie.predecessor(), node.id()));
            }
        }
        return links;
    }

    private static List<Link> parents(Node node) {
        return node.parent() == null ? List.of() : List.of(Link.of(node.parent(), node.id()));
    }

    private static Set<String> without(@Nullable Set<String> ids, Set<String> others) {
        var rest = new TreeSet<String>();
        if (ids != null) {
            rest.addAll(ids);
            rest.removeAll(others);
        }
        return rest;
    }

    private static String chain(List<String> ring) {
        var shown = String.join(" → ", ring.subList(0, Math.min(SHOWN, ring.size())));
        return ring.size() <= SHOWN ? shown : shown + " → … → " + ring.get(ring.size() - 1);
    }

    private static String listed(Collection<String> ids) {
        var shown = String.join(", ", ids.stream().limit(SHOWN).toList());
        return ids.size() <= SHOWN ? shown : shown + ", …";
    }
}
