package io.gantry.notification.alert;

import io.gantry.event.Actor;
import io.gantry.event.Alert;
import io.gantry.event.AlertEvent;
import io.gantry.event.AlertState;
import io.gantry.event.Cause;
import io.gantry.event.Delay;
import io.gantry.event.GatheredDelays;
import io.gantry.event.Topics;
import io.gantry.stream.EventCodec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    Row of(AlertCase known) {
        var alert = known.alert();
        var delay = alert.delay();
        var told = new LinkedHashSet<>(alert.recipients());
        told.addAll(alert.relieved());
        return new Row(
                known.id().toString(),
                known.version() + 1,
                known.revision(),
                known.changedAt(),
                delay.projectId(),
                delay.rule(),
                delay.level().code(),
                -delay.level().rank(),
                textOf(delay),
                SubjectKey.of(delay).toString(),
                known.firstEpisode(),
                known.lastEpisode(),
                alert.delayRevision(),
                alert.state().code(),
                alert.state().open(),
                alert.state().waiting(),
                alert.rung(),
                alert.recipients(),
                alert.relieved(),
                List.copyOf(told),
                known.units(),
                alert.triggeredAt(),
                alert.reopened(),
                alert.acknowledgeBy(),
                rowOf(alert.acknowledgedBy()),
                rowOf(known.acknowledgement()),
                known.resolvedAt(),
                known.left() == null ? null : known.left().toMillis(),
                new Notice(
                        known.lastTold().rank(),
                        known.lastTold().at(),
                        known.lastTold().backAt(),
                        known.lastTold().standing()),
                known.nextActionAt(),
                JSON.writeValueAsString(delay),
                alert.gathered() == null ? null : JSON.writeValueAsString(alert.gathered()),
                known.history().stream().map(MongoAlertRows::rowOf).toList(),
                known.outbox().stream().map(this::unpublished).toList());
    }

    static String textOf(Delay delay) {
        return Stream.concat(
                        Stream.of(delay.projectId()),
                        Stream.of(delay.projectNames(), delay.subject().names(), delay.summary(), delay.title())
                                .filter(Objects::nonNull)
                                .flatMap(names -> Stream.of(names.zh(), names.en())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    AlertCase caseOf(Row row) {
        var alert = new Alert(
                UUID.fromString(row.id()),
                JSON.readValue(row.delay(), Delay.class),
                row.delayRevision(),
                new AlertState(row.state(), row.open(), row.waiting()),
                row.rung(),
                row.recipients(),
                row.relieved(),
                row.triggeredAt(),
                row.reopened(),
                row.acknowledgeBy(),
                row.acknowledgedBy() == null ? null : actor(row.acknowledgedBy()),
                row.gathered() == null ? null : JSON.readValue(row.gathered(), GatheredDelays.class));
        var taken = row.acknowledgement();
        var told = row.lastTold();
        return new AlertCase(
                alert,
                row.revision(),
                row.firstEpisode(),
                row.units(),
                taken == null ? null : new Acknowledgement(taken.at(), actor(taken.by()), taken.note(), taken.rank()),
                row.resolvedAt(),
                row.leftMillis() == null ? null : Duration.ofMillis(row.leftMillis()),
                new LastNotice(told.rank(), told.at(), told.backAt(), told.standing() == null ? 1 : told.standing()),
                row.nextActionAt(),
                row.history().stream().map(MongoAlertRows::entryOf).toList(),
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

    private static @Nullable Person rowOf(@Nullable Actor by) {
        return by == null ? null : new Person(by.account(), by.name(), by.unit());
    }

    private static Actor actor(Person person) {
        return new Actor(person.account(), person.name(), person.unit());
    }

    private static @Nullable Taken rowOf(@Nullable Acknowledgement taken) {
        if (taken == null) {
            return null;
        }
        var by = taken.by();
        return new Taken(taken.at(), new Person(by.account(), by.name(), by.unit()), taken.note(), taken.rank());
    }

    private static Entry rowOf(HistoryEntry entry) {
        return new Entry(
                entry.at(),
                entry.event(),
                entry.revision(),
                entry.level(),
                entry.rung(),
                entry.unit(),
                entry.from(),
                entry.by(),
                entry.account(),
                entry.note(),
                entry.standing(),
                entry.told(),
                entry.cause() == null ? null : JSON.writeValueAsString(entry.cause()));
    }

    private static HistoryEntry entryOf(Entry row) {
        return new HistoryEntry(
                row.at(),
                row.event(),
                row.revision(),
                row.level(),
                row.rung(),
                row.unit(),
                row.from(),
                row.by(),
                row.account(),
                row.note(),
                row.standing(),
                row.told(),
                row.cause() == null ? null : JSON.readValue(row.cause(), Cause.class));
    }

    /**
     * As stored.
     *
     * @param mildness the rank of the level below zero: ascending, the worst comes first
     * @param text what it is searched by, in lower case; like the mildness absent where it was written before alerts were sorted
     *     and searched
     */
    public record Row(
            @BsonId String id,
            long version,
            long revision,
            Instant changedAt,
            String projectId,
            String rule,
            String level,
            @Nullable Integer mildness,
            @Nullable String text,
            String subjectKey,
            int firstEpisode,
            int lastEpisode,
            long delayRevision,
            String state,
            boolean open,
            boolean waiting,
            int rung,
            List<String> recipients,
            List<String> relieved,
            List<String> told,
            List<String> units,
            Instant triggeredAt,
            int reopened,
            @Nullable Instant acknowledgeBy,
            @Nullable Person acknowledgedBy,
            @Nullable Taken acknowledgement,
            @Nullable Instant resolvedAt,
            @Nullable Long leftMillis,
            Notice lastTold,
            @Nullable Instant nextActionAt,
            String delay,
            @Nullable String gathered,
            List<Entry> history,
            List<Unpublished> outbox) {}

    public record Person(
            String account, String name, @Nullable String unit) {}

    public record Taken(Instant at, Person by, @Nullable String note, int rank) {}

    /** @param standing absent where it was told before several delays could stand */
    public record Notice(
            int rank,
            Instant at,
            @Nullable Instant backAt,
            @Nullable Integer standing) {}

    public record Entry(
            Instant at,
            String event,
            long revision,
            String level,
            int rung,
            String unit,
            @Nullable String from,
            @Nullable String by,
            @Nullable String account,
            @Nullable String note,
            @Nullable Integer standing,
            @Nullable List<String> told,
            @Nullable String cause) {}

    public record Unpublished(String eventId, Instant at, String json) {}
}
