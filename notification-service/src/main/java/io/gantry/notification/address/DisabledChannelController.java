package io.gantry.notification.address;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.notification.channel.Outcome;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators which channels get no messages, without their addresses. */
@RestController
@Tag(name = "channels")
@RequestMapping(path = "/api/notification/disabled-channels", produces = "application/json")
class DisabledChannelController {

    private final ChannelStore store;

    DisabledChannelController(ChannelStore store) {
        this.store = store;
    }

    /**
     * A disabled channel.
     *
     * @param disabledAt when its receiver answered that it is gone for good
     * @param lastOutcome of the last attempt; a test may have followed the one that disabled it
     */
    record DisabledChannelView(
            String unit,
            String id,
            String type,

            @Schema(description = "When its receiver answered that it is gone for good; nothing is sent since then")
            Instant disabledAt,

            @Schema(description = "How the last attempt ended, which may have been a test") @Nullable
            Outcome lastOutcome,

            @Nullable Instant lastAttemptAt,

            @Schema(description = "When a message last arrived; absent: never") @Nullable
            Instant lastDeliveredAt) {

        static DisabledChannelView of(DisabledChannel channel) {
            var health = channel.health();
            return new DisabledChannelView(
                    health.unit(),
                    health.channelId(),
                    channel.type(),
                    channel.disabledAt(),
                    health.lastOutcome(),
                    health.lastAttemptAt(),
                    health.lastDeliveredAt());
        }
    }

    @GetMapping
    @AllowedTo({Role.OPS, Role.OFFICE})
    @Operation(
            operationId = "listDisabledChannels",
            summary = "Channels that get no messages, because their receivers are gone; the latest first",
            description =
                    "A test that succeeds enables a channel again, and so does another address. The address itself "
                            + "is not shown.")
    Page<DisabledChannelView> list(Caller caller, Scope scope, PageQuery page) {
        var after = page.after(2, parts -> new After(Instant.parse(parts.get(0)), parts.get(1)));
        // There are few: each is a receiver that said so, and somebody is asked to put it right.
        var found = store.disabled(seenBy(caller, scope)).stream()
                .filter(channel -> after == null || after.isBefore(channel))
                .limit(page.readLimit())
                .toList();
        return Page.of(
                found,
                page,
                channel -> Cursor.of(channel.disabledAt().toString(), channel.key()),
                DisabledChannelView::of);
    }

    /** Where the page before has ended. */
    private record After(Instant disabledAt, String key) {

        boolean isBefore(DisabledChannel channel) {
            int latest = disabledAt.compareTo(channel.disabledAt());
            return latest > 0 || latest == 0 && key.compareTo(channel.key()) < 0;
        }
    }

    // Operators belong to no unit, and see no business here.
    private static Scope seenBy(Caller caller, Scope scope) {
        return caller.hasAny(Role.OPS) ? Scope.EVERYTHING : scope;
    }
}
