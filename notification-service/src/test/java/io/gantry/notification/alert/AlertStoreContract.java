package io.gantry.notification.alert;

import static io.gantry.notification.Samples.LI;
import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.worsened;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Alert.State;
import io.gantry.event.AlertEvent;
import io.gantry.event.Delay;
import io.gantry.event.Names;
import io.gantry.event.Severity;
import io.gantry.notification.Cursor;
import io.gantry.notification.alert.AlertStore.Search;
import io.gantry.notification.unit.UnitEntry;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the store of alerts and their outbox must do, whichever database they are on. */
abstract class AlertStoreContract {

    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final Search ANY = new Search(Scope.EVERYTHING, null, null, Set.of(), null);

    private final List<AlertEvent> announced = new ArrayList<>();
    private AlertStore store;
    private Outbox outbox;

    /** An empty database. */
    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        var database = database();
        var codec = new EventCodec();
        store = new MongoAlertStore(database, codec);
        outbox = new MongoAlertOutbox(database, codec, announced::addAll);
    }

    @Test
    void givesBackWhatWasSaved() {
        var alert = raised(1).on(worsened(delay("GX-1", "GX-HB"), 2), T0).acknowledge(WANG, "已安排\u0000", T0);

        assertThat(store.save(List.of(alert))).isTrue();

        var found = found(alert.id());
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(alert);
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void keepsInputsByWhateverNameTheyHave() {
        var odd = new Delay(
                UUID.randomUUID(),
                1,
                "a rule",
                1,
                "GX-9",
                new Names("工程", null),
                null,
                null,
                "GX-HB",
                Severity.WARNING,
                T0,
                Map.of("$a.b", "1", "", "2", "\u0000", "3"));
        store.save(List.of(AlertCase.raise(detected(odd), T0, FOUR_HOURS)));

        assertThat(found(odd.id()).alert().delay()).isEqualTo(odd);
    }

    @Test
    void whoComesSecondDoesNotSave() {
        store.save(List.of(raised(1)));
        var mine = found(raised(1).id());
        var theirs = found(raised(1).id());

        assertThat(store.save(List.of(mine.acknowledge(WANG, null, T0)))).isTrue();
        assertThat(store.save(List.of(theirs.acknowledge(LI, null, T0)))).isFalse();

        assertThat(found(mine.id()).alert().acknowledgedBy()).isEqualTo("王工");
    }

    @Test
    void whoRaisesAnAlertThatIsThereDoesNotSaveButTheOthersAreSaved() {
        store.save(List.of(raised(1)));

        assertThat(store.save(List.of(raised(1), raised(2)))).isFalse();

        assertThat(found(raised(2).id()).version()).isEqualTo(1);
    }

    @Test
    void savesMoreThanOneBatch() {
        var many = IntStream.range(0, 1_100).mapToObj(this::raised).toList();

        assertThat(store.save(many)).isTrue();
        assertThat(store.countByState()).containsEntry("TRIGGERED", 1_100L);
    }

    @Test
    void findsWhatIsDue() {
        var due = raised(1);
        store.save(List.of(due, raised(2).acknowledge(WANG, null, T0)));

        assertThat(store.due(T0.plus(FOUR_HOURS).minusMillis(1), 10)).isEmpty();
        assertThat(store.due(T0.plus(FOUR_HOURS), 10)).extracting(AlertCase::id).containsExactly(due.id());
    }

    @Test
    void searchesByUnitProjectAndState() {
        var one = raised(1);
        var two = raised(2).on(cleared(delay("GX-2", "GX-HB"), 2), T0);
        store.save(List.of(one, two));

        assertThat(ids(new Search(Scope.EVERYTHING, "GX-HB", null, Set.of(), null)))
                .hasSize(2);
        assertThat(ids(new Search(Scope.EVERYTHING, "GX", null, Set.of(), null)))
                .isEmpty();
        assertThat(ids(new Search(Scope.EVERYTHING, null, "GX-2", Set.of(), null)))
                .containsExactly(two.id());
        var open = EnumSet.of(State.TRIGGERED, State.ACKNOWLEDGED);
        assertThat(ids(new Search(Scope.EVERYTHING, null, null, open, null))).containsExactly(one.id());
    }

    @Test
    void findsOnlyWhatAUnitOfTheScopeWasTold() {
        var escalated = raised(1).escalate(new UnitEntry("GX-HB", 1, "GX", null), T0.plus(FOUR_HOURS), FOUR_HOURS);
        var other = AlertCase.raise(detected(delay("GX-2", "GX-LS")), T0, FOUR_HOURS);
        store.save(List.of(escalated, other));

        assertThat(visible(Scope.of(Set.of("GX-HB", "GX-HB-1")))).containsExactly(escalated.id());
        assertThat(visible(Scope.of(Set.of("GX", "GX-HB", "GX-LS"))))
                .containsExactlyInAnyOrder(escalated.id(), other.id());
        assertThat(visible(Scope.of(Set.of("GX-XX")))).isEmpty();
        assertThat(visible(Scope.of(Set.of()))).isEmpty();
        assertThat(visible(Scope.EVERYTHING)).hasSize(2);
    }

    @Test
    void aUnitOutsideTheScopeFindsNothing() {
        store.save(List.of(raised(1)));

        assertThat(ids(new Search(Scope.of(Set.of("GX-HB")), "GX-HB", null, Set.of(), null)))
                .hasSize(1);
        assertThat(ids(new Search(Scope.of(Set.of("GX-LS")), "GX-HB", null, Set.of(), null)))
                .isEmpty();
    }

    @Test
    void pagesGoOnWhereTheLastEndedNewestFirst() {
        // Several in the same millisecond.
        var all = IntStream.range(0, 10)
                .mapToObj(i -> AlertCase.raise(detected(delay("GX-" + i, "GX-HB")), T0.plusMillis(i / 3), FOUR_HOURS))
                .toList();
        store.save(all);

        var read = new ArrayList<UUID>();
        var page = store.search(ANY, 4);
        while (!page.isEmpty()) {
            page.forEach(alert -> read.add(alert.id()));
            var last = page.get(page.size() - 1);
            var after = new Cursor(last.alert().triggeredAt(), last.id());
            page = store.search(new Search(Scope.EVERYTHING, null, null, Set.of(), Cursor.parse(after.toString())), 4);
        }

        assertThat(read).hasSize(10).doesNotHaveDuplicates();
        assertThat(read.get(0)).isEqualTo(all.get(9).id());
    }

    @Test
    void theOutboxGivesEventsInOrderOldestDocumentFirst() {
        var later = AlertCase.raise(detected(delay("GX-2", "GX-HB")), T0.plusSeconds(1), FOUR_HOURS);
        var first = raised(1).acknowledge(WANG, null, T0.plusSeconds(2));
        store.save(List.of(later));
        store.save(List.of(first));

        var pending = outbox.pending(10);

        assertThat(pending)
                .extracting(Outbox.Pending::document)
                .containsExactly(first.id().toString(), later.id().toString());
        assertThat(pending.get(0).events()).isEqualTo(List.copyOf(first.outbox()));
        assertThat(outbox.pending(1)).hasSize(1);
    }

    @Test
    void whatIsPublishedIsAnnouncedAndLeavesTheOutbox() {
        store.save(List.of(raised(1)));
        var pending = outbox.pending(10).get(0);
        // Something happens while the relay is at it.
        store.save(List.of(found(raised(1).id()).acknowledge(WANG, null, T0)));

        outbox.published(List.of(pending));
        outbox.published(List.of(pending));

        assertThat(announced).hasSize(2).containsOnly((AlertEvent)
                pending.events().get(0));
        assertThat(found(raised(1).id()).outbox())
                .extracting(AlertEvent::revision)
                .containsExactly(2L);
    }

    @Test
    void whoReadBeforeSomethingWasPublishedDoesNotBringItBack() {
        store.save(List.of(raised(1)));
        var before = found(raised(1).id());
        outbox.published(outbox.pending(10));

        assertThat(store.save(List.of(before.acknowledge(WANG, null, T0)))).isFalse();
        assertThat(outbox.pending(10)).isEmpty();
    }

    private AlertCase raised(int project) {
        return AlertCase.raise(detected(delay("GX-" + project, "GX-HB")), T0, FOUR_HOURS);
    }

    private AlertCase found(UUID id) {
        return store.find(Set.of(id), Scope.EVERYTHING).get(id);
    }

    private List<UUID> visible(Scope scope) {
        var found = ids(new Search(scope, null, null, Set.of(), null));
        var all = store.search(ANY, 10).stream().map(AlertCase::id).toList();
        assertThat(store.find(all, scope).keySet()).isEqualTo(Set.copyOf(found));
        return found;
    }

    private List<UUID> ids(Search search) {
        return store.search(search, 10).stream().map(AlertCase::id).toList();
    }
}
