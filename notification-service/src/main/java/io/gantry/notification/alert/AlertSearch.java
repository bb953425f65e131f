package io.gantry.notification.alert;

import io.gantry.access.Scope;
import io.gantry.http.input.Forms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a reader is looking for; null stands for any.
 *
 * @param scope of these units one was told
 * @param state {@code open}, {@code waiting}, or the code of a state
 * @param unit was told, and is in the scope
 * @param level code of the level that the delay has, or had last
 * @param rule id of the rule that found the delay
 * @param text stands in the words of the alert or in its project's code, capitals or not
 * @param after where the list goes on
 */
record AlertSearch(
        Scope scope,
        @Nullable String state,
        @Nullable String unit,
        @Nullable String project,
        @Nullable String level,
        @Nullable String rule,
        @Nullable String text,
        AlertOrder order,
        @Nullable Place after) {

    static final String OPEN = "open";
    static final String WAITING = "waiting";

    /**
     * A place in any of the orders.
     *
     * @param rank of the alert's level
     */
    record Place(int rank, Instant triggeredAt, UUID id) {

        static final int PARTS = 3;

        static Place of(AlertCase alert) {
            return new Place(alert.delay().level().rank(), alert.alert().triggeredAt(), alert.id());
        }

        /**
         * Reads what {@link #parts()} wrote. A client may have made it up, so the time is one that the store can hold.
         *
         * @throws IllegalArgumentException if they are no such parts
         */
        static Place of(List<String> parts) {
            return new Place(Integer.parseInt(parts.get(0)), Forms.instant(parts.get(1)), Forms.uuid(parts.get(2)));
        }

        List<String> parts() {
            return List.of(String.valueOf(rank), triggeredAt.toString(), id.toString());
        }
    }

    static AlertSearch in(Scope scope) {
        return new AlertSearch(scope, null, null, null, null, null, null, AlertOrder.NEWEST, null);
    }
}
