package io.gantry.notification.address;

import io.gantry.access.AllowedTo;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.revision.IfMatch;
import io.gantry.notification.channel.Outcome;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
        name = "channels",
        description =
                "Webhooks and mail addresses that messages to a unit are sent to, beside the in-app inbox that every unit has")
@RequestMapping(path = "/api/notification/units/{code}/channels", produces = "application/json")
class ChannelController {

    private static final Phrase UNIT = new Phrase("registered-unit", "the code of a registered unit", "已登记单位的代码");

    private final ChannelRegister register;

    ChannelController(ChannelRegister register) {
        this.register = register;
    }

    /** @param revision 0 before the first change */
    record ChannelsView(String unit, long revision, List<ChannelView> channels) {}

    /**
     * A channel and its health.
     *
     * @param failures failed attempts since the last success
     * @param disabledAt since when nothing is sent, because the receiver answered that it is gone; a test that succeeds, or
     *     another address, enables it again
     */
    record ChannelView(
            String id,
            String type,
            String address,
            int failures,
            @Nullable Outcome lastOutcome,
            @Nullable Instant lastAttemptAt,
            @Nullable Instant lastDeliveredAt,
            @Nullable Instant disabledAt) {

        static ChannelView of(UnitChannel channel, ChannelHealth health) {
            return new ChannelView(
                    channel.id(),
                    channel.type(),
                    channel.address(),
                    health.failures(),
                    health.lastOutcome(),
                    health.lastAttemptAt(),
                    health.lastDeliveredAt(),
                    health.disabledAt());
        }
    }

    /** @param status code of the receiver's answer, if there was one */
    record TestResult(Outcome outcome, @Nullable Integer status, long tookMillis) {}

    @GetMapping
    @AllowedTo({Role.UNIT, Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "getChannels", summary = "A unit's channels and their health")
    ResponseEntity<ChannelsView> get(@PathVariable String code, Scope scope) {
        return answer(register.get(own(code, scope)));
    }

    @PutMapping(consumes = "application/json")
    @AllowedTo({Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "setChannels", summary = "Set a unit's channels; channels left out are removed")
    ResponseEntity<ChannelsView> set(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ChannelDraft draft,
            Scope scope) {
        return answer(register.set(own(code, scope), IfMatch.parse(ifMatch), draft));
    }

    @PostMapping("/{id}/test")
    @AllowedTo({Role.UNIT, Role.OFFICE, Role.ADMIN})
    @Operation(operationId = "testChannel", summary = "Send a test message now; the answer holds the receiver's")
    TestResult test(@PathVariable String code, @PathVariable String id, Scope scope) {
        var answer = register.test(own(code, scope), id);
        return new TestResult(answer.outcome(), answer.status(), answer.took().toMillis());
    }

    private ResponseEntity<ChannelsView> answer(UnitChannels channels) {
        var health = register.health(channels.unit());
        var views = channels.channels().stream()
                .map(channel -> ChannelView.of(
                        channel,
                        health.getOrDefault(channel.id(), ChannelHealth.unknown(channels.unit(), channel.id()))))
                .toList();
        return ResponseEntity.ok()
                .eTag(IfMatch.tagOf(channels.revision()))
                .body(new ChannelsView(channels.unit(), channels.revision(), views));
    }

    private static String own(String code, Scope scope) {
        if (!scope.includes(code)) {
            throw new ProblemException(ProblemType.NOT_FOUND, Fault.of("code", code, UNIT));
        }
        return code;
    }
}
