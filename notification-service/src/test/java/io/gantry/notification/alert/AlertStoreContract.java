package io.gantry.notification.alert;

import static io.gantry.notification.Samples.LI;
import static io.gantry.notification.Samples.T0;
import static io.gantry.notification.Samples.WANG;
import static io.gantry.notification.Samples.again;
import static io.gantry.notification.Samples.changed;
import static io.gantry.notification.Samples.cleared;
import static io.gantry.notification.Samples.delay;
import static io.gantry.notification.Samples.detected;
import static io.gantry.notification.Samples.doubt;
import static io.gantry.notification.Samples.under;
import static io.gantry.notification.Samples.unit;
import static io.gantry.notification.Samples.worsened;
import static io.gantry.notification.alert.Steps.FOUR_HOURS;
import static io.gantry.notification.alert.Steps.ONE_DAY;
import static io.gantry.notification.alert.Steps.acknowledge;
import static io.gantry.notification.alert.Steps.follow;
import static io.gantry.notification.alert.Steps.raise;
import static io.gantry.notification.alert.Steps.stepUp;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.Delay;
import io.gantry.event.Level;
import io.gantry.event.Names;
import io.gantry.event.Subject;
import io.gantry.notification.alert.AlertSearch.Place;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Outbox;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the store of alerts and their outbox must do, whichever database they are on. */
abstract class AlertStoreContract {

    private static final Instant LATE = T0.plus(FOUR_HOURS);

    private final TestStore server;
    private MongoDatabase database;
    private AlertStore store;
    private Outbox outbox;

    AlertStoreContract(TestStore server) {
        this.server = server;
    }

    @BeforeEach
    void open() {
        database = server.emptyDatabase();
        store = new MongoAlertStore(database, new EventCodec());
        outbox = new MongoAlertOutbox(database, new EventCodec(), new AlertMemory(10));
    }

    @Test
    void givesBackWhatWasSaved() {
        var alert = stepUp(raised(1), unit("GX-HB", "GX"), LATE);
        alert = acknowledge(alert, WANG, "已安排", LATE);
        alert = acknowledge(alert, LI, "材料明日到场", LATE);
        alert = follow(alert, worsened(delay("GX-1", "GX-HB"), 2), LATE);
        alert = follow(alert, changed(under("GX-CT", delay("GX-1", "GX-HB")), 3), LATE);
        alert = follow(alert, cleared(under("GX-CT", delay("GX-1", "GX-HB")), 4), LATE.plusSeconds(1));
        alert = follow(alert, detected(again(2, delay("GX-1", "GX-CT")), LATE), LATE.plusSeconds(2));

        assertThat(store.save(List.of(alert))).isTrue();

        var found = found(alert.id());
        assertThat(found).usingRecursiveComparison().ignoringFields("version").isEqualTo(alert);
        assertThat(found.version()).isEqualTo(1);
    }

    @Test
    void givesBackAnAlertThatIsAcknowledgedAndOneThatIsResolved() {
        var taken = acknowledge(raised(1), WANG, null, T0);
        var resolved = follow(raised(2), cleared(delay("GX-2", "GX-HB"), 2), LATE);
        store.save(List.of(taken, resolved));

        assertThat(found(taken.id()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(taken);
        assertThat(found(resolved.id()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(resolved);
    }

    @Test
    void givesBackAnAlertThatGathersDelays() {
        var two = follow(
                raise(detected(doubt("GX-1", "GX-HB", "R1"), T0), T0), detected(doubt("GX-1", "GX-HB", "R2")), T0);
        var gathered = follow(two, cleared(doubt("GX-1", "GX-HB", "R1"), 2), T0);
        store.save(List.of(gathered));

        assertThat(found(gathered.id()))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(gathered);
    }

    @Test
    void keepsEvidenceByWhateverNameItHas() {
        var odd = new Delay(
                UUID.randomUUID(),
                1,
                "a rule",
                1,
                "default",
                1,
                "GX-9",
                new Names("工程", null),
                new Subject("a kind", "a subject", null),
                "GX-HB",
                new Level("CUSTOM", 7, new Names("紫灯", null), "#800080"),
                new Names("题", null),
                new Names("句", null),
                null,
                Map.of("$a.b", "1", "", "2", "…", "3"));
        store.save(List.of(raise(detected(odd), T0)));

        assertThat(found(odd.id()).alert().delay()).isEqualTo(odd);
    }

    @Test
    void theSecondWriterDoesNotSave() {
        store.save(List.of(raised(1)));
        var mine = found(raised(1).id());
        var theirs = found(raised(1).id());

        assertThat(store.save(List.of(acknowledge(mine, WANG, null, T0)))).isTrue();
        assertThat(store.save(List.of(acknowledge(theirs, LI, null, T0)))).isFalse();

        assertThat(found(mine.id()).alert().acknowledgedBy()).isEqualTo(WANG);
    }

    @Test
    void ofSeveralInstancesThatRaiseAnAlertAtOnceOneSaves() {
        var other = new MongoAlertStore(server.throughAnotherClient(database), new EventCodec());

        Callable<Boolean> here = () -> store.save(List.of(raised(1)));
        Callable<Boolean> there = () -> other.save(List.of(raised(1)));

        var saved = Race.of(List.of(here, there, here, there));

        assertThat(saved).filteredOn(each -> each).hasSize(1);
        assertThat(found(raised(1).id()).version()).isEqualTo(1);
    }

    @Test
    void anAlertThatIsThereAlreadyDoesNotKeepTheOthersFromBeingSaved() {
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
        store.save(List.of(due, acknowledge(raised(2), WANG, null, T0)));

        assertThat(store.due(LATE.minusMillis(1), 10)).isEmpty();
        assertThat(store.due(LATE, 10)).extracting(AlertCase::id).containsExactly(due.id());
    }

    @Test
    void findsWhatAClockAheadHasDecidedOn() {
        var ahead = raise(detected(delay("GX-2", "GX-HB")), T0.plus(ONE_DAY.multipliedBy(30)));
        store.save(List.of(raised(1), ahead));

        assertThat(store.ahead(T0, ONE_DAY, 10)).extracting(AlertCase::id).containsExactly(ahead.id());
        assertThat(store.ahead(T0.plus(ONE_DAY.multipliedBy(30)), ONE_DAY, 10)).isEmpty();
    }

    @Test
    void findsTheAlertsOfASubjectFromAnEpisodeOn() {
        var first = follow(raised(1), cleared(delay("GX-1", "GX-HB"), 2), T0);
        var second = raise(detected(again(2, delay("GX-1", "GX-HB")), T0.plus(ONE_DAY)), T0.plus(ONE_DAY));
        var other = raised(2);
        store.save(List.of(first, second, other));
        var key = SubjectKey.of(first.delay());

        assertThat(ofSubject(key, 1)).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(ofSubject(key, 2)).containsExactly(second.id());
        assertThat(ofSubject(key, 3)).isEmpty();
        assertThat(store.ofSubjects(Map.of(key, 2, SubjectKey.of(other.delay()), 0)))
                .extracting(AlertCase::id)
                .containsExactlyInAnyOrder(second.id(), other.id());
    }

    @Test
    void searchesByStateUnitProjectLevelAndRule() {
        var one = raised(1);
        var two = acknowledge(follow(raised(2), worsened(delay("GX-2", "GX-HB"), 2), T0), WANG, null, T0);
        var three = follow(raised(3), cleared(delay("GX-3", "GX-HB"), 2), T0);
        store.save(List.of(one, two, three));

        assertThat(ids(search("open", null, null, null, null))).containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(ids(search("waiting", null, null, null, null))).containsExactly(one.id());
        assertThat(ids(search("ACKNOWLEDGED", null, null, null, null))).containsExactly(two.id());
        assertThat(ids(search("RESOLVED", null, null, null, null))).containsExactly(three.id());
        assertThat(ids(search(null, "GX-HB", null, null, null))).hasSize(3);
        assertThat(ids(search(null, "GX", null, null, null))).isEmpty();
        assertThat(ids(search(null, null, "GX-2", null, null))).containsExactly(two.id());
        assertThat(ids(search(null, null, null, "RED", null))).containsExactly(two.id());
        assertThat(ids(search(null, null, null, null, "activity-overdue"))).hasSize(3);
        assertThat(ids(search("open", "GX-HB", "GX-1", "YELLOW", "activity-overdue")))
                .containsExactly(one.id());
        assertThat(ids(search(null, null, null, null, "report-missed"))).isEmpty();
    }

    @Test
    void findsOnlyWhatAUnitOfTheScopeWasTold() {
        var escalated = stepUp(raised(1), unit("GX-HB", "GX"), LATE);
        var other = raise(detected(delay("GX-2", "GX-LS")), T0);
        store.save(List.of(escalated, other));

        assertThat(visible(Scope.of(Set.of("GX-HB", "GX-HB-1")))).containsExactly(escalated.id());
        assertThat(visible(Scope.of(Set.of("GX", "GX-HB", "GX-LS"))))
                .containsExactlyInAnyOrder(escalated.id(), other.id());
        assertThat(visible(Scope.of(Set.of("GX-XX")))).isEmpty();
        assertThat(visible(Scope.of(Set.of()))).isEmpty();
        assertThat(visible(Scope.EVERYTHING)).hasSize(2);
    }

    @Test
    void aUnitThatWasRelievedStillFindsTheAlert() {
        var moved = follow(raised(1), changed(under("GX-CT", delay("GX-1", "GX-HB")), 2), T0);
        store.save(List.of(moved));

        assertThat(visible(Scope.of(Set.of("GX-HB")))).containsExactly(moved.id());
        assertThat(visible(Scope.of(Set.of("GX-CT")))).containsExactly(moved.id());
    }

    @Test
    void aUnitOutsideTheScopeFindsNothing() {
        store.save(List.of(raised(1)));

        var inside = new AlertSearch(
                Scope.of(Set.of("GX-HB")), null, "GX-HB", null, null, null, null, AlertOrder.NEWEST, null);
        var outside = new AlertSearch(
                Scope.of(Set.of("GX-LS")), null, "GX-HB", null, null, null, null, AlertOrder.NEWEST, null);

        assertThat(ids(inside)).hasSize(1);
        assertThat(ids(outside)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void listsThemInTheOrderThatIsAskedForPageByPage(AlertOrder order, List<Integer> expected) {
        store.save(List.of(
                follow(
                        raise(detected(delay("GX-1", "GX-HB")), T0.plusSeconds(1)),
                        worsened(delay("GX-1", "GX-HB"), 2),
                        T0),
                raise(detected(delay("GX-2", "GX-HB")), T0.plusSeconds(2)),
                follow(
                        raise(detected(delay("GX-3", "GX-HB")), T0.plusSeconds(3)),
                        worsened(delay("GX-3", "GX-HB"), 2),
                        T0)));

        var read = new ArrayList<String>();
        var page = store.search(ordered(order, null), 1);
        while (!page.isEmpty()) {
            read.add(page.get(0).delay().projectId());
            page = store.search(ordered(order, Place.of(Place.of(page.get(0)).parts())), 1);
        }

        assertThat(read)
                .isEqualTo(expected.stream().map(number -> "GX-" + number).toList());
    }

    static List<Arguments> listsThemInTheOrderThatIsAskedForPageByPage() {
        return List.of(
                Arguments.of(AlertOrder.NEWEST, List.of(3, 2, 1)),
                Arguments.of(AlertOrder.OLDEST, List.of(1, 2, 3)),
                Arguments.of(AlertOrder.WORST, List.of(1, 3, 2)));
    }

    @Test
    void findsThemByTheirWordsAndTheProjectsCode() {
        store.save(List.of(raised(1), raised(2)));
        var words = raised(1).delay().projectNames();

        assertThat(ids(saying("gx-2"))).containsExactly(raised(2).id());
        assertThat(ids(saying(words.zh().substring(1)))).contains(raised(1).id());
        assertThat(ids(saying("GX.2"))).isEmpty();
    }

    @Test
    void sortsAndFindsWhatWasWrittenBeforeItCould() {
        store.save(List.of(raised(1), follow(raised(2), worsened(delay("GX-2", "GX-HB"), 2), T0)));
        database.getCollection(MongoAlertRows.COLLECTION)
                .updateMany(new Document(), new Document("$unset", new Document("mildness", "").append("text", "")));

        var again = new MongoAlertStore(database, new EventCodec());

        assertThat(again.search(ordered(AlertOrder.WORST, null), 10))
                .extracting(AlertCase::id)
                .containsExactly(raised(2).id(), raised(1).id());
        assertThat(again.search(saying("gx-1"), 10)).hasSize(1);
    }

    private static AlertSearch ordered(AlertOrder order, @Nullable Place after) {
        return new AlertSearch(Scope.EVERYTHING, "open", null, null, null, null, null, order, after);
    }

    private static AlertSearch saying(String text) {
        return new AlertSearch(Scope.EVERYTHING, null, null, null, null, null, text, AlertOrder.NEWEST, null);
    }

    @Test
    void pagesGoOnWhereTheLastEndedNewestFirst() {
        // Several in the same millisecond.
        var all = IntStream.range(0, 10)
                .mapToObj(i -> raise(detected(delay("GX-" + i, "GX-HB")), T0.plusMillis(i / 3)))
                .toList();
        store.save(all);

        var read = new ArrayList<UUID>();
        var page = store.search(AlertSearch.in(Scope.EVERYTHING), 4);
        while (!page.isEmpty()) {
            page.forEach(alert -> read.add(alert.id()));
            var last = Place.of(page.get(page.size() - 1));
            var after = Place.of(last.parts());
            page = store.search(
                    new AlertSearch(Scope.EVERYTHING, "open", null, null, null, null, null, AlertOrder.NEWEST, after),
                    4);
        }

        assertThat(read).hasSize(10).doesNotHaveDuplicates();
        assertThat(read.get(0)).isEqualTo(all.get(9).id());
    }

    @Test
    void theOutboxGivesEventsInOrderOldestDocumentFirst() {
        var later = raise(detected(delay("GX-2", "GX-HB")), T0.plusSeconds(1));
        var first = acknowledge(raised(1), WANG, null, T0.plusSeconds(2));
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
    void whatIsPublishedLeavesTheOutboxAndWhatHappenedMeanwhileStays() {
        store.save(List.of(raised(1)));
        var pending = outbox.pending(10).get(0);
        store.save(List.of(acknowledge(found(raised(1).id()), WANG, null, T0)));

        outbox.published(List.of(pending));
        outbox.published(List.of(pending));

        assertThat(outbox.pending(10).get(0).events())
                .singleElement()
                .satisfies(event -> assertThat(event.revision()).isEqualTo(2));
    }

    @Test
    void aWriterThatReadBeforeThePublicationDoesNotPutTheEventsBack() {
        store.save(List.of(raised(1)));
        var before = found(raised(1).id());

        outbox.published(outbox.pending(10));
        assertThat(outbox.pending(10)).isEmpty();

        assertThat(store.save(List.of(acknowledge(before, WANG, null, T0)))).isFalse();
        assertThat(outbox.pending(10)).isEmpty();
    }

    private AlertCase raised(int project) {
        return raise(detected(delay("GX-" + project, "GX-HB"), T0), T0);
    }

    private AlertCase found(UUID id) {
        return store.find(Set.of(id), Scope.EVERYTHING).get(id);
    }

    private List<UUID> ofSubject(SubjectKey key, int episode) {
        return store.ofSubjects(Map.of(key, episode)).stream()
                .map(AlertCase::id)
                .toList();
    }

    private List<UUID> visible(Scope scope) {
        var found = ids(AlertSearch.in(scope));
        var all = store.search(AlertSearch.in(Scope.EVERYTHING), 10).stream()
                .map(AlertCase::id)
                .toList();
        assertThat(store.find(all, scope).keySet()).isEqualTo(Set.copyOf(found));
        return found;
    }

    private List<UUID> ids(AlertSearch search) {
        return store.search(search, 10).stream().map(AlertCase::id).toList();
    }

    private static AlertSearch search(
            @Nullable String state,
            @Nullable String unit,
            @Nullable String project,
            @Nullable String level,
            @Nullable String rule) {
        return new AlertSearch(Scope.EVERYTHING, state, unit, project, level, rule, null, AlertOrder.NEWEST, null);
    }
}
