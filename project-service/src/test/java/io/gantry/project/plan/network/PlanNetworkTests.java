package io.gantry.project.plan.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gantry.event.ActivityLink.Type;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import io.gantry.problem.Language;
import io.gantry.project.plan.network.Node.Tie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanNetworkTests {

    // A → B → C, and S with its parts P and Q.
    private static final List<Node> PRESENT =
            List.of(node("A"), node("B", "A"), node("C", "B"), node("S"), part("P", "S"), part("Q", "S", "A"));

    @Test
    void takesWhatFits() {
        assertThat(faults(PRESENT, node("D", "C", "Q"), part("R", "S", "P"), node("A")))
                .isEmpty();
        assertThat(faults(List.of(), PRESENT.toArray(Node[]::new))).isEmpty();
    }

    @Test
    void findsAnUnknownPredecessorAndAnUnknownParent() {
        assertThat(faults(PRESENT, node("D", "A", "X"), part("E", "Y")))
                .extracting(Fault::field, Fault::code)
                .containsExactly(
                        tuple("set[0].links[1].predecessor", "known-activity"),
                        tuple("set[1].parent", "known-activity"));
    }

    @Test
    void takesWhatTheSameRequestBringsAndNotWhatItTakesAway() {
        assertThat(faults(PRESENT, node("D", "E"), node("E"))).isEmpty();
        assertThat(codes(Map.of("C", "removed[0]"), node("D", "C")))
                .containsExactly("set[0].links[0].predecessor known-activity");
    }

    @Test
    void findsAnActivityThatWaitsForItself() {
        assertThat(codes(Map.of(), node("D", "D"))).containsExactly("set[0].links[0].predecessor other-activity");
    }

    @Test
    void findsALinkThatIsThereTwiceAndTakesALadder() {
        assertThat(codes(Map.of(), node("D", "A", "B", "A"))).containsExactly("set[0].links[2].predecessor link-once");

        var ladder = new Node("D", null, List.of(new Tie("A", Type.SS, 0), new Tie("A", Type.FF, 1)), "links");
        assertThat(codes(Map.of(), ladder)).isEmpty();
    }

    @Test
    void namesTheChainOfLinksThatGoRound() {
        var found = faults(PRESENT, node("A", "C"));

        assertThat(found).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo("set[0].links");
            assertThat(fault.code()).isEqualTo("no-link-ring");
            assertThat(fault.params()).containsEntry("chain", "A → B → C → A");
            assertThat(fault.detail().in(Language.CHINESE)).contains("A → B → C → A 构成循环");
        });
    }

    @Test
    void namesTheChainOfPartsThatGoRound() {
        var present = List.of(node("S"), part("T", "S"), part("U", "T"));

        assertThat(faults(present, part("S", "U")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field() + " " + fault.code() + " "
                                + fault.params().get("chain"))
                        .isEqualTo("set[0].parent no-parent-ring S → T → U → S"));
        assertThat(codes(Map.of(), part("D", "D"))).containsExactly("set[0].parent no-parent-ring");
    }

    @Test
    void aSummaryIsWhatItsPartsMakeIt() {
        assertThat(codes(Map.of(), node("D", "S"))).containsExactly("set[0].links[0].predecessor no-summary");
        assertThat(codes(Map.of(), node("S", "A"))).containsExactly("set[0].links parts-have-it");
        assertThat(codes(Map.of(), new Node("S", null, List.of(), "durationDays")))
                .containsExactly("set[0].durationDays parts-have-it");
        // C has a link, and something waits for A.
        assertThat(codes(Map.of(), part("D", "C"), part("E", "A")))
                .containsExactly("set[0].parent free-parent", "set[1].parent free-parent");
    }

    @Test
    void saysWhoWaitsForWhatIsToGo() {
        assertThat(faults(PRESENT, Map.of("A", "removed[0]")))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field() + " " + fault.code() + " "
                                + fault.params().get("others"))
                        .isEqualTo("removed[0] not-awaited B, Q"));
        assertThat(codes(Map.of("S", "id"))).containsExactly("id without-parts");
        assertThat(codes(Map.of("C", "removed[0]"))).isEmpty();
    }

    @Test
    void letsGoWhatNothingWaitsForAnyMore() {
        assertThat(codes(Map.of("A", "removed[0]"), node("B"), part("Q", "S"))).isEmpty();
        assertThat(codes(Map.of("A", "removed[0]", "B", "removed[1]", "C", "removed[2]"), part("Q", "S")))
                .isEmpty();
    }

    @Test
    void saysAllThatIsWrongAtOnce() {
        assertThat(codes(Map.of("S", "removed[0]"), node("D", "D", "X"), node("A", "C")))
                .containsExactly(
                        "set[0].links[0].predecessor other-activity",
                        "set[0].links[1].predecessor known-activity",
                        "removed[0] without-parts",
                        "set[1].links no-link-ring");
    }

    private static List<String> codes(Map<String, String> removed, Node... set) {
        return faults(PRESENT, removed, set).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    private static List<Fault> faults(List<Node> present, Node... set) {
        return faults(present, Map.of(), set);
    }

    private static List<Fault> faults(List<Node> present, Map<String, String> removed, Node... set) {
        var placed = new ArrayList<Placed>();
        for (var node : set) {
            placed.add(new Placed("set[" + placed.size() + "].", node));
        }
        var faults = new Faults();
        PlanNetwork.check(present, placed, removed, faults);
        return faults.found();
    }

    private static Node node(String id, String... predecessors) {
        return part(id, null, predecessors);
    }

    private static Node part(String id, @Nullable String parent, String... predecessors) {
        var ties = new ArrayList<Tie>();
        for (var predecessor : predecessors) {
            ties.add(new Tie(predecessor, Type.FS, ties.size()));
        }
        return new Node(id, parent, ties, ties.isEmpty() ? null : "links");
    }
}
