package io.gantry.progress.status;

/**
 * How a list of projects is sorted. What stands in an order and what stands in its reverse is the same; so are the places in
 * them, and of equals the order of their ids is reversed, too.
 *
 * @param reversed whether what comes last in the order comes first
 */
public record ProjectSort(ProjectOrder order, boolean reversed) {}
