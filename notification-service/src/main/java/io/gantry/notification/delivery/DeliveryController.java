package io.gantry.notification.delivery;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.notification.Cursor;
import io.gantry.notification.Page;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.notification.unit.UnitStore;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "deliveries")
@RequestMapping("/api/notification")
class DeliveryController {

    static final ProblemType NOT_FAILED =
            new ProblemType(409, "delivery-not-failed", "Only what has failed is tried again");

    private final DeliveryStore store;
    private final SenderPool senders;
    private final UnitStore units;
    private final SigningSecrets secrets;
    private final InstantSource clock;

    DeliveryController(
            DeliveryStore store, SenderPool senders, UnitStore units, SigningSecrets secrets, InstantSource clock) {
        this.store = store;
        this.senders = senders;
        this.units = units;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Newest first: to whom something was told, and what came of it; nothing of what was told. */
    @GetMapping("/deliveries")
    @AllowedTo({Role.OPS, Role.OFFICE})
    Page<DeliveryView> listDeliveries(
            Caller caller,
            Scope scope,
            @RequestParam(required = false) @Nullable UUID alert,
            @RequestParam(required = false)
                    @Schema(allowableValues = {"QUEUED", "SENDING", "RETRY", "DELIVERED", "FAILED", "SKIPPED"})
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var search = new Search(seenBy(caller, scope), null, alert, state(state), unit, Cursor.parse(after));
        return Page.of(
                store.search(search, limit + 1),
                limit,
                delivery -> new Cursor(delivery.createdAt(), delivery.id()),
                DeliveryView::of);
    }

    /** Queues a delivery that has failed again, now. */
    @PostMapping("/deliveries/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.OPS, Role.OFFICE})
    DeliveryView retryDelivery(@PathVariable UUID id, Caller caller, Scope scope) {
        var delivery = store.search(Search.byId(id, seenBy(caller, scope)), 1).stream()
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, "the id of a delivery")));
        if (delivery.state() != State.FAILED) {
            throw notFailed(id, delivery.state().name());
        }
        var queued = delivery.retry(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.save(queued)) {
            throw notFailed(id, "being changed");
        }
        senders.wake();
        return DeliveryView.of(queued);
    }

    /** Where a unit is sent to, and the secret to check the signatures with. */
    @GetMapping("/webhooks/{unit}")
    @AllowedTo({Role.UNIT, Role.ADMIN})
    Webhook getWebhook(@PathVariable String unit, Scope scope) {
        var entry = scope.includes(unit) ? units.find(Set.of(unit)).get(unit) : null;
        if (entry == null || entry.webhook() == null) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND, Fault.of("unit", unit, "a registered unit with a webhook"));
        }
        return new Webhook(unit, entry.webhook(), secrets.of(unit));
    }

    // Who keeps Gantry running belongs to no unit, and sees no business here.
    private static Scope seenBy(Caller caller, Scope scope) {
        return caller.hasAny(Role.OPS) ? Scope.EVERYTHING : scope;
    }

    private static @Nullable State state(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.MALFORMED_REQUEST,
                        Fault.of("state", state, "one of " + Arrays.toString(State.values()))));
    }

    private static ProblemException notFailed(UUID id, String state) {
        return new ProblemException(NOT_FAILED, "delivery " + id + " is " + state + " (expected: FAILED)");
    }

    record Webhook(String unit, String address, String secret) {

        // The secret must not get into a log by accident.
        @Override
        public String toString() {
            return "Webhook[unit=" + unit + ", address=" + address + "]";
        }
    }
}
