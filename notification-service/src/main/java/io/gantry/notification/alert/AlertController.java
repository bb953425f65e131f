package io.gantry.notification.alert;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.AlertState;
import io.gantry.event.AuditEvent.About;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.http.validation.MultilineText;
import io.gantry.notification.alert.AlertSearch.Place;
import io.gantry.notification.delivery.Deliveries;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping(path = "/api/notification/alerts", produces = "application/json")
class AlertController {

    private static final Phrase RESOLVED = new Phrase(
            "open-alert", "alert {alert} is resolved (expected: an open alert)", "预警 {alert} 已解除（要求：未解除的预警）");
    private static final Phrase ANOTHER_UNIT = new Phrase(
            "alert-recipient",
            "another unit answers for alert {alert} now (expected: a unit among its recipients)",
            "预警 {alert} 现由其他单位负责（要求：属于其接收单位）");
    private static final Phrase ONE_OF = new Phrase("one-of", "one of {values}", "{values} 之一");
    private static final Phrase ALERT = new Phrase("alert", "the id of an alert", "预警的 id");

    static final ProblemType ALREADY_RESOLVED =
            new ProblemType(409, "already-resolved", "The alert is resolved already", "该预警已解除");
    static final ProblemType RELIEVED =
            new ProblemType(403, "alert-relieved", "Another unit answers for this alert now", "该预警现由其他单位负责");

    private static final List<String> STATES = List.of(
            AlertSearch.OPEN,
            AlertSearch.WAITING,
            AlertState.TRIGGERED.code(),
            AlertState.ACKNOWLEDGED.code(),
            AlertState.RESOLVED.code());

    private final AlertStore store;
    private final Alerts alerts;
    private final Deliveries deliveries;

    AlertController(AlertStore store, Alerts alerts, Deliveries deliveries) {
        this.store = store;
        this.alerts = alerts;
        this.deliveries = deliveries;
    }

    @GetMapping
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(
            summary = "Alerts, in one of several orders",
            description =
                    "Those of which the caller's unit or one below it was told. In state `open` the delay stands; in "
                            + "state `waiting` somebody is still to acknowledge; `unit` was told; `level` is the code of the "
                            + "level that the delay has, or had last; `q` stands in the words of the alert or in the code of its project. By "
                            + "`sort` the newest come first, the oldest, or the worst.")
    Page<AlertView> listAlerts(
            Scope scope,
            @RequestParam(required = false)
                    @Schema(allowableValues = {"open", "waiting", "TRIGGERED", "ACKNOWLEDGED", "RESOLVED"})
                    @Nullable
                    String state,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "NEWEST") AlertOrder sort,
            PageQuery page) {
        var search = new AlertSearch(
                scope,
                state(state),
                present(unit),
                present(project),
                present(level),
                present(rule),
                present(q),
                sort,
                page.after(Place.PARTS, Place::of));
        return Page.of(
                store.search(search, page.readLimit()),
                page,
                found -> new Cursor(Place.of(found).parts()),
                AlertView::of);
    }

    @GetMapping("/{id}")
    @AllowedTo({Role.REPORTER, Role.UNIT, Role.OFFICE, Role.LEADER})
    @Operation(summary = "One alert, with its history and its deliveries to units that the caller sees")
    AlertDetails getAlert(@PathVariable UUID id, Scope scope) {
        var alert = store.find(Set.of(id), scope).get(id);
        if (alert == null) {
            throw unknown(id);
        }
        return AlertDetails.of(alert, deliveries.ofAlert(id, scope), scope);
    }

    @PostMapping("/{id}/acknowledgement")
    @AllowedTo({Role.UNIT, Role.LEADER})
    @Operation(
            summary = "Take an alert on, in the caller's name",
            description = "The first acknowledgement counts; the note of a later one is kept in the history.")
    AlertView acknowledgeAlert(
            @PathVariable UUID id, @Valid @RequestBody Acknowledge request, Caller caller, Scope scope) {
        try {
            return alerts.acknowledge(id, scope, caller.actor(), present(request.note()))
                    .map(found -> {
                        var about = new About("project", found.alert().delay().projectId());
                        OnRecord.told(new CommandDetails(about, present(request.note()), List.of()));
                        return AlertView.of(found);
                    })
                    .orElseThrow(() -> unknown(id));
        } catch (AlreadyResolvedException e) {
            throw new ProblemException(ALREADY_RESOLVED, RESOLVED.with(id));
        } catch (RelievedException e) {
            throw new ProblemException(RELIEVED, ANOTHER_UNIT.with(id));
        }
    }

    private static @Nullable String state(@Nullable String state) {
        if (state == null || state.isEmpty() || STATES.contains(state)) {
            return present(state);
        }
        throw new ProblemException(
                ProblemType.MALFORMED_REQUEST, Fault.of("state", state, ONE_OF.with(String.join(", ", STATES))));
    }

    private static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(ProblemType.NOT_FOUND, Fault.of("id", id, ALERT));
    }

    /** @param note what the caller has to say */
    record Acknowledge(
            @Schema(example = "已增派两个班组，周五前赶上") @MultilineText(max = 2000) @Nullable
            String note) {}
}
