package io.gantry.project.plan.ledger;

import io.gantry.event.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry in the ledger: what was moved by which revision of the plan, by whom, when and why. */
public record Slip(
        Moved moved,
        long revision,
        Instant at,
        Actor by,
        @Nullable String reason) {}
