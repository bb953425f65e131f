package io.gantry.notification.delivery;

import io.gantry.event.AlertEvent;
import io.gantry.event.Topics;
import io.gantry.notification.channel.Outcome;
import io.gantry.notification.delivery.Delivery.State;
import io.gantry.stream.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as a document.
 *
 * @param about the alert event as JSON
 * @param unpublishedSince since when its settlement waits to be published; absent while there is none to publish
 */
public record MongoDeliveryRow(
        @BsonId String id,
        String projectId,
        String alertId,
        @Nullable String about,
        String type,
        long revision,
        String unit,
        String channel,
        String channelId,
        String queue,
        Instant createdAt,
        String state,
        List<Line> attempts,
        int tries,
        @Nullable Instant dueAt,
        int settled,
        long fence,
        @Nullable String holder,
        @Nullable Instant unpublishedSince) {

    public record Line(Instant at, String outcome, @Nullable Integer status, long latencyMillis) {

        static Line of(Attempt attempt) {
            return new Line(attempt.at(), attempt.outcome().name(), attempt.status(), attempt.latencyMillis());
        }

        Attempt attempt() {
            return new Attempt(at, Outcome.valueOf(outcome), status, latencyMillis);
        }
    }

    static MongoDeliveryRow of(Delivery delivery, EventCodec codec, boolean isUnpublished) {
        var about = delivery.about();
        var attempts = delivery.attempts();
        return new MongoDeliveryRow(
                delivery.id().toString(),
                delivery.projectId(),
                delivery.alertId().toString(),
                about == null ? null : new String(codec.write(about), StandardCharsets.UTF_8),
                delivery.type(),
                delivery.revision(),
                delivery.unit(),
                delivery.channel(),
                delivery.channelId(),
                delivery.queue(),
                delivery.createdAt(),
                delivery.state().name(),
                attempts.stream().map(Line::of).toList(),
                delivery.tries(),
                delivery.dueAt(),
                delivery.settled(),
                delivery.fence(),
                delivery.holder(),
                isUnpublished ? attempts.get(attempts.size() - 1).at() : null);
    }

    Delivery delivery(EventCodec codec) {
        return new Delivery(
                UUID.fromString(id),
                projectId,
                UUID.fromString(alertId),
                about == null
                        ? null
                        : (AlertEvent) codec.read(Topics.ALERT_EVENTS, about.getBytes(StandardCharsets.UTF_8)),
                type,
                revision,
                unit,
                channel,
                channelId,
                createdAt,
                State.valueOf(state),
                attempts.stream().map(Line::attempt).toList(),
                tries,
                dueAt,
                settled,
                fence,
                holder);
    }
}
