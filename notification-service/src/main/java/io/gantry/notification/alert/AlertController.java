package io.gantry.notification.alert;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.event.Alert.State;
import io.gantry.event.Delay;
import io.gantry.notification.Cursor;
import io.gantry.notification.Page;
import io.gantry.notification.alert.AlertStore.Search;
import io.gantry.notification.delivery.Deliveries;
import io.gantry.notification.delivery.DeliveryView;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "alerts")
@RequestMapping("/api/notification/alerts")
class AlertController {

    static final ProblemType ALREADY_RESOLVED =
            new ProblemType(409, "already-resolved", "There is nothing left to take on");

    private final AlertStore store;
    private final Alerts alerts;
    private final Deliveries deliveries;

    AlertController(AlertStore store, Alerts alerts, Deliveries deliveries) {
        this.store = store;
        this.alerts = alerts;
        this.deliveries = deliveries;
    }

    /**
     * Newest first, as far as the caller's unit or one below it was told. {@code unit} is one that was told; {@code
     * state=open} is every state but RESOLVED.
     */
    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    Page<AlertView> listAlerts(
            Scope scope,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false)
                    @Schema(allowableValues = {"open", "TRIGGERED", "ACKNOWLEDGED", "RESOLVED"})
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        var search = new Search(scope, unit, project, states(state), Cursor.parse(after));
        return Page.of(
                store.search(search, limit + 1),
                limit,
                found -> new Cursor(found.alert().triggeredAt(), found.id()),
                AlertView::of);
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    AlertDetails getAlert(@PathVariable UUID id, Scope scope) {
        var alert = store.find(Set.of(id), scope).get(id);
        if (alert == null) {
            throw unknown(id);
        }
        return AlertDetails.of(alert, deliveries.ofAlert(id, scope));
    }

    /** Takes an alert on, in the caller's name. The first who does stays the one. */
    @PostMapping("/{id}/acknowledgement")
    @AllowedTo({Role.UNIT, Role.LEADER})
    AlertView acknowledgeAlert(
            @PathVariable UUID id, @Valid @RequestBody Acknowledge request, Caller caller, Scope scope) {
        try {
            return alerts.acknowledge(id, scope, caller.actor(), request.note())
                    .map(AlertView::of)
                    .orElseThrow(() -> unknown(id));
        } catch (AlreadyResolvedException e) {
            throw new ProblemException(ALREADY_RESOLVED, String.valueOf(e.getMessage()));
        }
    }

    private static Set<State> states(@Nullable String state) {
        if (state == null || state.isEmpty()) {
            return Set.of();
        }
        if (state.equals("open")) {
            return EnumSet.of(State.TRIGGERED, State.ACKNOWLEDGED);
        }
        try {
            return EnumSet.of(State.valueOf(state));
        } catch (IllegalArgumentException e) {
            var fault = Fault.of("state", state, "open, TRIGGERED, ACKNOWLEDGED or RESOLVED");
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, fault);
        }
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, "the id of an alert"));
    }

    /** @param note what the caller has to say */
    record Acknowledge(
            @Size(max = 2000, message = "at most 2000 characters")
            @Pattern(regexp = "^[^\\u0000\\ud800-\\udfff]*$", message = "whole characters only")
            @Nullable
            String note) {}

    record AlertView(
            UUID id,
            State state,
            int level,
            List<String> recipients,
            Instant triggeredAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String acknowledgedByAccount,
            @Nullable String note,
            @Nullable Instant resolvedAt,
            @Nullable Instant nextEscalationAt,
            long revision,
            Delay delay) {

        static AlertView of(AlertCase found) {
            var alert = found.alert();
            var taken = found.acknowledgement();
            return new AlertView(
                    found.id(),
                    alert.state(),
                    alert.level(),
                    alert.recipients(),
                    alert.triggeredAt(),
                    taken == null ? null : taken.at(),
                    alert.acknowledgedBy(),
                    taken == null ? null : taken.account(),
                    taken == null ? null : taken.note(),
                    found.resolvedAt(),
                    found.nextActionAt(),
                    found.revision(),
                    alert.delay());
        }
    }

    record AlertDetails(@JsonUnwrapped AlertView alert, List<Happening> history, List<DeliveryView> deliveries) {

        static AlertDetails of(AlertCase found, List<DeliveryView> deliveries) {
            return new AlertDetails(AlertView.of(found), found.history(), deliveries);
        }
    }
}
