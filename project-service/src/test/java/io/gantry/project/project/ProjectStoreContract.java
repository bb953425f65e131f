package io.gantry.project.project;

import static io.gantry.project.project.Samples.byLiNa;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.Scope;
import io.gantry.event.PlannedStage;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.StageEvidence;
import io.gantry.event.Standing;
import io.gantry.event.YearClass;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.PageQuery;
import io.gantry.project.project.Responsibility.Holders;
import io.gantry.project.project.StageLog.Visit;
import io.gantry.project.register.Recorded;
import io.gantry.stream.EventCodec;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class ProjectStoreContract {

    private static final PageQuery ALL = new PageQuery(null, 100);

    private final TestStore kind;
    private final MongoDatabase database;
    private final MongoProjectStore outbox;
    private final ProjectStore store;

    ProjectStoreContract(TestStore kind) {
        this.kind = kind;
        database = kind.emptyDatabase();
        outbox = new MongoProjectStore(database, new EventCodec());
        store = outbox;
    }

    @Test
    void findsWhatWasSaved() {
        var project = register(Samples.project("P1"), Stage.SITE_SECURED);

        assertThat(store.find("P1", Scope.EVERYTHING)).contains(project);
        assertThat(store.find("P2", Scope.EVERYTHING)).isEmpty();
    }

    @Test
    void savesARevisionOnce() {
        var project = register(Samples.project("P1"), Stage.SIGNED);
        var advanced = project.changeStage(Samples.at(Stage.STARTED), byLiNa());
        var other = project.changeStage(Samples.at(Stage.COMPLETED), byLiNa());

        assertThat(store.save(advanced)).isTrue();
        assertThat(store.save(other)).isFalse();
        assertThat(store.save(Samples.registering("P1"))).isFalse();
        assertThat(store.find("P1", Scope.EVERYTHING)).contains(advanced.next());
    }

    @Test
    void forgetsFieldsThatAChangeHasTakenAway() {
        var project = register(Samples.project("P1"), Stage.SIGNED);
        var renamed = project.amend(Samples.renamed(project.project()), Samples.DAY, byLiNa());

        store.save(renamed);

        assertThat(store.find("P1", Scope.EVERYTHING)).contains(renamed.next());
    }

    @Test
    void keepsStagesResponsibilityAndDeadlinesByTheirDays() {
        var project = register(Samples.project("P1"), Stage.SIGNED);
        var evidence = new StageEvidence("施工许可证", "https://docs.example.cn/1");
        var started = project.changeStage(new Visit(Stage.STARTED, Samples.DAY, evidence, null), byLiNa())
                .next();
        var changes = List.of(
                project.changeStage(new Visit(Stage.STARTED, Samples.DAY, evidence, null), byLiNa()),
                started.planStages(List.of(new PlannedStage(Stage.COMPLETED, Samples.DAY)), byLiNa()));
        changes.forEach(change -> assertThat(store.save(change)).isTrue());
        var assigned = changes.get(1)
                .next()
                .assign(new Holders("GX", "GX-NY", "GX-JS", null, "专班", true), Samples.DAY, byLiNa("划转"));
        store.save(assigned);
        var later = assigned.next().amend(later(assigned.next().project()), Samples.DAY, byLiNa("调整"));
        store.save(later);

        assertThat(store.find("P1", Scope.EVERYTHING)).contains(later.next());
        assertThat(later.next().course().deadlines())
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.before())
                        .isEqualTo(Samples.project("P1").requiredFinish()));
    }

    private static Project later(Project project) {
        return new Project(
                project.id(),
                project.names(),
                project.classification(),
                project.industryChain(),
                project.tier(),
                project.totalInvestment(),
                project.annualInvestment(),
                project.leadUnit(),
                project.responsibleUnit(),
                project.fieldUnit(),
                project.sponsor(),
                project.requiredFinish().plusDays(30),
                project.taskForce(),
                project.flagship(),
                project.inStatistics(),
                project.yearClass());
    }

    @Test
    void listsPageByPageInTheOrderOfIds() {
        List.of("P2", "P3", "P1").forEach(id -> register(Samples.project(id), Stage.SIGNED));
        store.save(store.find("P1", Scope.EVERYTHING)
                .orElseThrow()
                .changeStanding(Standing.SUSPENDED, Samples.TODAY_ONLY, byLiNa("停")));

        assertThat(store.list(none(), new PageQuery(null, 1), Scope.EVERYTHING))
                .containsExactly(suspended(Samples.registered("P1")), Samples.registered("P2"));
        assertThat(ids(none(), after("P1", 1))).containsExactly("P2", "P3");
        assertThat(ids(none(), after("P3", 1))).isEmpty();
    }

    @Test
    void listsByStageAndUnitInAnyOfItsParts() {
        register(Samples.project("P1", "LEAD-1"), Stage.SIGNED);
        register(Samples.project("P2", "LEAD-1"), Stage.STARTED);
        register(Samples.project("P3", "LEAD-2"), Stage.STARTED);

        assertThat(ids(filter(Stage.STARTED, null), ALL)).containsExactly("P2", "P3");
        assertThat(ids(filter(null, "LEAD-1"), ALL)).containsExactly("P1", "P2");
        assertThat(ids(filter(Stage.STARTED, "LEAD-1"), ALL)).containsExactly("P2");
        assertThat(ids(filter(null, "LEAD-1"), after("P1", 10))).containsExactly("P2");
        assertThat(ids(filter(null, "GX-HB"), ALL)).containsExactly("P1", "P2", "P3");
        assertThat(ids(filter(null, "GX-JS"), ALL)).containsExactly("P1", "P2", "P3");
        assertThat(ids(filter(null, "NOBODY"), ALL)).isEmpty();
    }

    @Test
    void showsAProjectToWhomeverItConcerns() {
        var project = register(Samples.project("P1", "LEAD-1"), Stage.SIGNED);
        register(Samples.project("P2", "LEAD-2"), Stage.SIGNED);

        var lead = Scope.of(Set.of("LEAD-1", "NOBODY"));
        assertThat(store.find("P1", lead)).contains(project);
        assertThat(store.find("P2", lead)).isEmpty();
        assertThat(ids(none(), ALL, lead)).containsExactly("P1");
        for (var unit : List.of("GX-HB", "GX-JS")) {
            assertThat(ids(none(), ALL, Scope.of(Set.of(unit)))).containsExactly("P1", "P2");
        }
        for (var scope : List.of(Scope.of(Set.of()), Scope.of(Set.of("NOBODY")))) {
            assertThat(store.find("P1", scope)).isEmpty();
            assertThat(ids(none(), ALL, scope)).isEmpty();
        }
    }

    @Test
    void filtersWithinTheScope() {
        register(Samples.project("P1", "LEAD-1"), Stage.SIGNED);
        register(Samples.project("P2", "LEAD-2"), Stage.STARTED);
        register(Samples.project("P3", "LEAD-2"), Stage.SIGNED);
        var scope = Scope.of(Set.of("LEAD-2"));

        assertThat(ids(filter(null, "GX-HB"), ALL, scope)).containsExactly("P2", "P3");
        assertThat(ids(filter(Stage.SIGNED, "GX-HB"), ALL, scope)).containsExactly("P3");
        assertThat(ids(filter(null, "LEAD-1"), ALL, scope)).isEmpty();
        assertThat(ids(none(), after("P2", 10), scope)).containsExactly("P3");
    }

    @Test
    void keepsTheEventsOfChangesUntilTheyArePublishedAndItsHistoryForEver() {
        var registered = Samples.registering("P1");
        var started = registered.next().changeStage(Samples.at(Stage.STARTED), byLiNa());
        store.save(registered);
        store.save(started);
        var history =
                List.of(new Recorded(started.event(), started.changes()), new Recorded(registered.event(), List.of()));

        assertThat(outbox.pending(10))
                .singleElement()
                .satisfies(
                        pending -> assertThat(pending.events()).containsExactly(registered.event(), started.event()));
        assertThat(store.history("P1", Long.MAX_VALUE, 10)).isEqualTo(history);

        outbox.published(outbox.pending(10));
        assertThat(outbox.pending(10)).isEmpty();
        assertThat(store.history("P1", Long.MAX_VALUE, 10)).isEqualTo(history);
    }

    @Test
    void refusesAnIdThatLooksLikeAnotherOne() {
        register(Samples.project("P-01"), Stage.SIGNED);

        for (var similar : List.of("P-O1", "p-01", "P_0l")) {
            assertThat(store.save(Samples.registering(similar))).isFalse();
            assertThat(store.find(similar, Scope.EVERYTHING)).isEmpty();
        }
    }

    @Test
    void letsOneOfSeveralClientsRegisterAProject() {
        var other = new MongoProjectStore(kind.throughAnotherClient(database), new EventCodec());
        for (int i = 0; i < 10; i++) {
            var change = Samples.registering("P" + i);

            assertThat(Race.<Boolean>of(List.of(() -> store.save(change), () -> other.save(change))))
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void savesManyAndTellsWhichWereTaken() {
        var present = register(Samples.project("P-01"), Stage.SIGNED);
        var amended = present.amend(Samples.renamed(present.project()), Samples.DAY, byLiNa());
        var stale = register(Samples.project("P-02"), Stage.SIGNED).changeStage(Samples.at(Stage.STARTED), byLiNa());
        store.save(stale);

        assertThat(store.saveAll(List.of(
                        amended,
                        stale,
                        Samples.registering("P-03"),
                        Samples.registering("p_O1"),
                        Samples.registering("P-04"))))
                .containsExactlyInAnyOrder("P-02", "p_O1");
        assertThat(ids(none(), new PageQuery(null, 10))).containsExactly("P-01", "P-02", "P-03", "P-04");
        assertThat(store.find("P-01", Scope.EVERYTHING)).contains(amended.next());
    }

    @Test
    void findsManyWithinAScopeAndTellsWhatLooksAlike() {
        var project = register(Samples.project("P-01"), Stage.SIGNED);
        register(Samples.project("P-02"), Stage.SIGNED);

        assertThat(store.find(List.of("P-01", "P-03"), Scope.EVERYTHING)).containsExactly(project);
        assertThat(store.find(List.of("P-01"), Scope.of(Set.of("NOWHERE")))).isEmpty();
        assertThat(store.alike(List.of("P-01", "p_O2", "P-03"))).isEqualTo(Map.of("P-01", "P-01", "p_O2", "P-02"));
    }

    @Test
    void keepsAmountsToTheFen() {
        var largest = new BigDecimal("999999999999999.99");
        var sample = Samples.project("P1");
        var project = new Project(
                "P1",
                sample.names(),
                sample.classification(),
                null,
                sample.tier(),
                largest,
                new BigDecimal("562949953421312.01"),
                "GX",
                "GX",
                "GX",
                null,
                sample.requiredFinish());
        register(project, Stage.SIGNED);

        assertThat(store.find("P1", Scope.EVERYTHING).orElseThrow().project()).isEqualTo(project);
    }

    @Test
    void findsProjectsByWhatTheyAreAndByTheirWords() {
        register(listed("P-01", "INDUSTRY", "新能源", "10BN", YearClass.CONTINUED), Stage.SIGNED);
        register(listed("P-02", "PUBLIC_SERVICES", null, "1BN", null), Stage.SIGNED);

        for (var wanted : List.of(
                new WantedProjects(null, "GX", "INDUSTRY", null, null, null, null),
                new WantedProjects(null, null, null, "新能源", null, null, null),
                new WantedProjects(null, null, null, null, "10BN", null, null),
                new WantedProjects(Stage.SIGNED, null, null, null, null, YearClass.CONTINUED, null),
                new WantedProjects(null, "GX", null, null, null, null, "p-01"))) {
            assertThat(ids(wanted.filter(Set::of), new PageQuery(null, 10)))
                    .as("%s", wanted)
                    .containsExactly("P-01");
        }
        var everything = new WantedProjects(null, "GX", null, null, null, null, "P-0");
        assertThat(ids(everything.filter(Set::of), new PageQuery(null, 10))).hasSize(2);
        var pattern = new WantedProjects(null, null, null, null, null, null, ".*");
        assertThat(ids(pattern.filter(Set::of), new PageQuery(null, 10))).isEmpty();
    }

    private static Project listed(
            String id, String classification, @Nullable String chain, String tier, @Nullable YearClass yearClass) {
        var sample = Samples.project(id);
        return new Project(
                id,
                sample.names(),
                classification,
                chain,
                tier,
                sample.totalInvestment(),
                sample.annualInvestment(),
                "GX",
                "GX",
                "GX",
                null,
                sample.requiredFinish(),
                null,
                null,
                null,
                yearClass);
    }

    private static PageQuery after(String id, int limit) {
        return new PageQuery(Cursor.of(id).text(), limit);
    }

    private static ProjectFilter none() {
        return filter(null, null);
    }

    private static ProjectFilter filter(@Nullable Stage stage, @Nullable String unit) {
        return WantedProjects.at(stage, unit).filter(Set::of);
    }

    private List<String> ids(ProjectFilter filter, PageQuery query) {
        return ids(filter, query, Scope.EVERYTHING);
    }

    private static RegisteredProject suspended(RegisteredProject project) {
        return project.changeStanding(Standing.SUSPENDED, Samples.TODAY_ONLY, byLiNa("停"))
                .next();
    }

    private List<String> ids(ProjectFilter filter, PageQuery query, Scope scope) {
        return store.list(filter, query, scope).stream()
                .map(RegisteredProject::id)
                .toList();
    }

    private RegisteredProject register(Project project, Stage stage) {
        var change = Samples.registering(project, stage);
        assertThat(store.save(change)).isTrue();
        return change.next();
    }
}
