package io.gantry.notification.delivery;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.notification.delivery.DeliveryStore.DeliveryCursor;
import io.gantry.notification.delivery.DeliveryStore.Search;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.gantry.unit.UnitDirectory;
import io.gantry.unit.UnitEntry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
@RequestMapping(path = "/api/notification/deliveries", produces = "application/json")
class DeliveryController {

    private static final Phrase DELIVERY = new Phrase("delivery", "the id of a delivery", "投递的 id");
    private static final Phrase IS_NOT_FAILED = new Phrase(
            "delivery-state", "delivery {id} is {state} (expected: FAILED)", "投递 {id} 处于 {state}（要求：FAILED）");

    static final ProblemType NOT_FAILED =
            new ProblemType(409, "delivery-not-failed", "Only a failed delivery can be retried", "只有失败的投递才能重试");

    private final DeliveryStore store;
    private final SenderPool senders;
    private final UnitDirectory units;
    private final InstantSource clock;

    DeliveryController(DeliveryStore store, SenderPool senders, UnitDirectory units, InstantSource clock) {
        this.store = store;
        this.senders = senders;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @AllowedTo({Role.OPS, Role.OFFICE})
    @Operation(
            summary = "Deliveries, newest first",
            description =
                    "To which unit something was sent through a channel, and what came of it; nothing of what was "
                            + "sent.")
    Page<DeliveryView> listDeliveries(
            Caller caller,
            Scope scope,
            @RequestParam(required = false) @Nullable UUID alert,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @Nullable String unit,
            PageQuery page) {
        var after = page.after(
                2,
                parts -> new DeliveryCursor(
                        Instant.ofEpochMilli(Long.parseLong(parts.get(0))), UUID.fromString(parts.get(1))));
        var search = new Search(seenBy(caller, scope), null, alert, state, unit, after);
        var found = store.search(search, page.readLimit());
        return Page.of(
                found,
                page,
                delivery -> Cursor.of(
                        String.valueOf(delivery.createdAt().toEpochMilli()),
                        delivery.id().toString()),
                viewsOf(found));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @AllowedTo({Role.OPS, Role.OFFICE})
    @Operation(summary = "Queue a failed delivery again, now")
    DeliveryView retryDelivery(@PathVariable UUID id, Caller caller, Scope scope) {
        var delivery = store.search(Search.byId(id, seenBy(caller, scope)), 1).stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, DELIVERY)));
        if (delivery.state() != State.FAILED || delivery.about() == null) {
            throw notFailed(id, delivery.state().name());
        }
        var queued = delivery.retry(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (!store.save(queued)) {
            throw notFailed(id, "being changed");
        }
        senders.offer(queued);
        return viewsOf(List.of(queued)).apply(queued);
    }

    private Function<Delivery, DeliveryView> viewsOf(List<Delivery> deliveries) {
        var known =
                units.find(deliveries.stream().map(Delivery::unit).distinct().toList());
        return delivery -> DeliveryView.of(
                delivery,
                Optional.ofNullable(known.get(delivery.unit()))
                        .map(UnitEntry::names)
                        .orElse(null));
    }

    // Operators belong to no unit, and see no business here.
    private static Scope seenBy(Caller caller, Scope scope) {
        return caller.hasAny(Role.OPS) ? Scope.EVERYTHING : scope;
    }

    private static ProblemException notFailed(UUID id, String state) {
        return new ProblemException(NOT_FAILED, IS_NOT_FAILED.with(id, state));
    }
}
