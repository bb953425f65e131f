package io.gantry.notification.alert;

import io.gantry.event.Alert;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The units that an alert has been through.
 *
 * @param rung the place in {@code recipients} of the unit whose turn it is
 * @param recipients told so far, and entitled to acknowledge; the responsible unit first
 * @param relieved told earlier, and no longer entitled
 */
record Ladder(int rung, List<String> recipients, List<String> relieved) {

    Ladder {
        recipients = List.copyOf(recipients);
        relieved = List.copyOf(relieved);
    }

    static Ladder of(Alert alert) {
        return new Ladder(alert.rung(), alert.recipients(), alert.relieved());
    }

    /** The unit whose turn it is. */
    String current() {
        return recipients.get(rung);
    }

    /** The unit that answers for the delay. */
    String responsible() {
        return recipients.get(0);
    }

    /** Whether it has been at {@code unit} on its way up: where parents form a ring, that is the top. */
    boolean hasReached(String unit) {
        return recipients.subList(0, rung + 1).contains(unit);
    }

    Ladder up(String parent) {
        var told = new ArrayList<>(recipients);
        told.remove(parent);
        told.add(rung + 1, parent);
        return new Ladder(rung + 1, told, without(relieved, parent));
    }

    /** From the responsible unit again; who has been told stays told. */
    Ladder restarted() {
        return new Ladder(0, recipients, relieved);
    }

    /** From another responsible unit; all who were told are relieved. */
    Ladder handedTo(String responsibleUnit) {
        var formerly = new LinkedHashSet<>(relieved);
        formerly.removeAll(recipients);
        formerly.addAll(recipients);
        return new Ladder(0, List.of(responsibleUnit), without(List.copyOf(formerly), responsibleUnit));
    }

    private static List<String> without(List<String> units, String unit) {
        return units.stream().filter(other -> !other.equals(unit)).toList();
    }
}
