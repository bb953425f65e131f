package io.gantry.notification.alert;

import io.gantry.event.Alert;
import io.gantry.event.Alert.State;
import io.gantry.event.AlertEvent;
import io.gantry.event.Delay;
import io.gantry.event.Severity;
import io.gantry.event.Topics;
import io.gantry.notification.alert.AlertCase.Acknowledgement;
import io.gantry.stream.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Alerts as documents. What nobody searches by is kept as JSON: names and keys in it need not please the store. */
final class MongoAlertRows {

    static final String COLLECTION = "alerts";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final EventCodec codec;

    MongoAlertRows(EventCodec codec) {
        this.codec = codec;
    }

    /** The document to be stored next. */
    Row of(AlertCase alertCase) {
        var alert = alertCase.alert();
        var taken = alertCase.acknowledgement();
        return new Row(
                alertCase.id().toString(),
                alertCase.version() + 1,
                alertCase.revision(),
                alertCase.delayRevision(),
                alert.delay().projectId(),
                alert.state().name(),
                alert.level(),
                alert.recipients(),
                alert.triggeredAt(),
                alertCase.escalateAfter().toMillis(),
                taken == null ? null : new Taken(taken.at(), taken.by(), taken.account(), taken.note()),
                alertCase.resolvedAt(),
                alertCase.nextActionAt(),
                JSON.writeValueAsString(alert.delay()),
                alertCase.history().stream().map(MongoAlertRows::line).toList(),
                alertCase.outbox().stream().map(this::unpublished).toList());
    }

    AlertCase caseOf(Row row) {
        var taken = row.acknowledgement();
        var alert = new Alert(
                JSON.readValue(row.delay(), Delay.class),
                State.valueOf(row.state()),
                row.level(),
                row.recipients(),
                row.triggeredAt(),
                taken == null ? null : taken.by());
        return new AlertCase(
                alert,
                row.revision(),
                row.delayRevision(),
                Duration.ofMillis(row.escalateAfterMillis()),
                taken == null ? null : new Acknowledgement(taken.at(), taken.by(), taken.account(), taken.note()),
                row.resolvedAt(),
                row.nextActionAt(),
                row.history().stream().map(MongoAlertRows::happening).toList(),
                events(row.outbox()),
                row.version());
    }

    List<AlertEvent> events(List<Unpublished> outbox) {
        return outbox.stream()
                .map(event -> (AlertEvent)
                        codec.read(Topics.ALERT_EVENTS, event.json().getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private Unpublished unpublished(AlertEvent event) {
        return new Unpublished(
                event.id().toString(), event.time(), new String(codec.write(event), StandardCharsets.UTF_8));
    }

    private static Line line(Happening happening) {
        return new Line(
                happening.at(),
                happening.what(),
                happening.revision(),
                happening.severity().name(),
                happening.level(),
                happening.by(),
                happening.note());
    }

    private static Happening happening(Line line) {
        return new Happening(
                line.at(),
                line.what(),
                line.revision(),
                Severity.valueOf(line.severity()),
                line.level(),
                line.by(),
                line.note());
    }

    public record Row(
            @BsonId String id,
            long version,
            long revision,
            long delayRevision,
            String projectId,
            String state,
            int level,
            List<String> recipients,
            Instant triggeredAt,
            long escalateAfterMillis,
            @Nullable Taken acknowledgement,
            @Nullable Instant resolvedAt,
            @Nullable Instant nextActionAt,
            String delay,
            List<Line> history,
            List<Unpublished> outbox) {}

    public record Taken(
            Instant at,
            String by,
            @Nullable String account,
            @Nullable String note) {}

    public record Line(
            Instant at,
            String what,
            long revision,
            String severity,
            int level,
            @Nullable String by,
            @Nullable String note) {}

    public record Unpublished(String eventId, Instant at, String json) {}
}
