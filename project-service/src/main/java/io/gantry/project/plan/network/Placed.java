package io.gantry.project.plan.network;

/**
 * An activity as a request sets it.
 *
 * @param prefix what stands before the names of its fields, such as {@code set[3].}
 */
public record Placed(String prefix, Node node) {

    String id() {
        return node.id();
    }
}
