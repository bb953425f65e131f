package io.gantry.project.plan;

import static io.gantry.project.plan.Plans.FINISH;
import static io.gantry.project.plan.Plans.START;
import static io.gantry.project.plan.Plans.activity;
import static io.gantry.project.plan.Plans.plan;
import static io.gantry.project.plan.Plans.removing;
import static io.gantry.project.plan.Plans.replacing;
import static io.gantry.project.plan.Plans.setting;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.ActivityConstraint;
import io.gantry.event.ActivityLink;
import io.gantry.event.Names;
import io.gantry.event.PlanEvent.PlanRevised;
import io.gantry.project.project.Samples;
import io.gantry.project.register.FieldChange;
import io.gantry.stream.EventCodec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanRevisionTests {

    private static final PlanHead NONE = PlanHead.none("P1");

    @Test
    void tellsTheFirstPlanAsAWhole() {
        var revision = replacing(NONE, List.of(), plan(3));

        assertThat(revision.head().revision()).isEqualTo(1);
        assertThat(revision.parts()).singleElement().satisfies(event -> {
            assertThat(event.revision()).isEqualTo(1);
            assertThat(event.projectId()).isEqualTo("P1");
            assertThat(event.whole()).isTrue();
            assertThat(event.part()).isEqualTo(1);
            assertThat(event.parts()).isEqualTo(1);
            assertThat(event.set()).isEqualTo(plan(3));
            assertThat(event.removed()).isEmpty();
            assertThat(event.by()).isEqualTo(Samples.LI_NA);
            assertThat(event.time()).isEqualTo(Samples.NOW);
        });
    }

    @Test
    void tellsAPlanAsAWholeThatBeginsWithOneActivity() {
        assertThat(setting(NONE, List.of(), activity("A00")).parts().get(0).whole())
                .isTrue();
    }

    @Test
    void tellsOnlyWhatHasChanged() {
        var head = replacing(NONE, List.of(), plan(5)).head();
        var moved = activity("A03", FINISH.plusDays(5), "GX-CT");

        var event = setting(head, plan(5), moved).parts().get(0);

        assertThat(event.revision()).isEqualTo(2);
        assertThat(event.whole()).isFalse();
        assertThat(event.set()).containsExactly(moved);
        assertThat(event.removed()).isEmpty();
        assertThat(event.reason()).isEqualTo("顺延");
        assertThat(removing(head, plan(5), "A04", "A01").parts().get(0).removed())
                .containsExactly("A01", "A04");
    }

    /** The largest activity that there can be, in the largest plan. */
    @Test
    void oneChangedDateOfTenThousandActivitiesIsToldInLessThan64KiB() {
        var codec = new EventCodec();
        var plan = IntStream.range(0, 10_000)
                .mapToObj(i -> i == 5_000 ? linked(i, FINISH) : large(i))
                .toList();
        var head = replacing(NONE, List.of(), plan).head();
        var moved = linked(5_000, FINISH.plusDays(1));

        var told = setting(head, plan, moved).parts();

        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.set()).containsExactly(moved);
            assertThat(codec.write(event).length).isLessThan(65_536);
        });
    }

    @Test
    void tellsAPlanAsAWholeWhereThatIsShorter() {
        var head = replacing(NONE, List.of(), plan(10)).head();
        var others = IntStream.range(20, 24).mapToObj(i -> activity("A" + i)).toList();

        var replaced = replacing(head, plan(10), others).parts().get(0);
        var shortened = replacing(head, plan(10), plan(6)).parts().get(0);

        assertThat(replaced.whole()).isTrue();
        assertThat(replaced.set()).isEqualTo(others);
        assertThat(replaced.removed()).isEmpty();
        assertThat(shortened.whole()).isFalse();
        assertThat(shortened.removed()).containsExactly("A06", "A07", "A08", "A09");
    }

    @Test
    void tellsAnEmptyPlanAsAWhole() {
        var head = replacing(NONE, List.of(), plan(3)).head();

        assertThat(replacing(head, plan(3), List.of()).parts()).singleElement().satisfies(event -> {
            assertThat(event.whole()).isTrue();
            assertThat(event.set()).isEmpty();
        });
    }

    @Test
    void namesTheUnitsOfTheProjectAndOfTheActivitiesThatAreSet() {
        var head = replacing(NONE, List.of(), List.of(activity("A00", FINISH, "GX-CT")))
                .head();

        assertThat(setting(head, List.of(activity("A00", FINISH, "GX-CT")), activity("A01", FINISH, "GX-SB"))
                        .parts()
                        .get(0)
                        .units())
                .containsExactly("GX", "GX-HB", "GX-JS", "GX-SB");
    }

    @Test
    void cutsTheLargestPlansIntoPartsThatFitIntoEvents() {
        var codec = new EventCodec();
        var plan = IntStream.range(0, 10_000).mapToObj(PlanRevisionTests::large).toList();

        var first = replacing(NONE, List.of(), plan);
        var emptied = removing(
                first.head(), plan, plan.stream().map(Activity::id).limit(9_999).toArray(String[]::new));

        for (var revision : List.of(first, emptied)) {
            var parts = revision.parts();
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts)
                    .extracting(PlanRevised::part)
                    .isEqualTo(IntStream.rangeClosed(1, parts.size()).boxed().toList());
            assertThat(parts).allSatisfy(event -> {
                assertThat(event.parts()).isEqualTo(parts.size());
                int units = String.join(",", event.units()).length();
                assertThat(codec.write(event).length + units).isLessThan(EventCodec.LARGEST_EVENT);
            });
            assertThat(new HashSet<>(parts.stream().map(PlanRevised::id).toList()))
                    .hasSameSizeAs(parts);
        }
        assertThat(Plans.told(first.parts())).isEqualTo(plan);
        var both = new java.util.ArrayList<>(first.parts());
        both.addAll(emptied.parts());
        assertThat(Plans.told(both)).containsExactly(plan.get(9_999));
    }

    @Test
    void cutsPlansOfManyLinksIntoPartsThatFitIntoEvents() {
        var codec = new EventCodec();
        var plan = IntStream.range(0, 300).mapToObj(i -> linked(i, FINISH)).toList();

        var parts = replacing(NONE, List.of(), plan).parts();

        assertThat(parts).hasSizeGreaterThan(10);
        assertThat(parts)
                .allSatisfy(event -> assertThat(codec.write(event).length).isLessThan(EventCodec.LARGEST_EVENT));
        assertThat(Plans.told(parts)).isEqualTo(plan);
    }

    @Test
    void givesTheSameRevisionTheSameEventIds() {
        var first = replacing(NONE, List.of(), plan(3));
        var tried = replacing(NONE, List.of(), plan(4));
        var second = setting(first.head(), plan(3), activity("A07"));

        assertThat(tried.parts().get(0).id()).isEqualTo(first.parts().get(0).id());
        assertThat(second.parts().get(0).id()).isNotEqualTo(first.parts().get(0).id());
    }

    @Test
    void summarisesItselfForTheHistory() {
        var head = replacing(NONE, List.of(), plan(3)).head();
        var moved = activity("A00", FINISH.plusDays(5), null);

        var summary = replacing(head, plan(3), List.of(moved, activity("A01"), activity("A07")))
                .summary();

        assertThat(summary.added()).isEqualTo(1);
        assertThat(summary.changed()).isEqualTo(1);
        assertThat(summary.removed()).isEqualTo(1);
        assertThat(summary.changes())
                .containsExactly(
                        new FieldChange("plannedFinish", "2026-04-01", "2026-04-06"),
                        new FieldChange("A02", START + "/" + FINISH, null),
                        new FieldChange("A00.plannedFinish", "2026-04-01", "2026-04-06"),
                        new FieldChange("A07", null, START + "/" + FINISH));
    }

    @Test
    void saysInItsSummaryHowTheNetworkChanges() {
        var head = replacing(NONE, List.of(), plan(3)).head();
        var plain = activity("A02");
        var links = List.of(
                new ActivityLink("A00", ActivityLink.Type.FS, null, null),
                new ActivityLink("A01", ActivityLink.Type.SS, 7, ActivityLink.LagUnit.ELAPSED));
        var linked = new Activity(
                "A02",
                plain.position(),
                plain.names(),
                false,
                START,
                FINISH,
                plain.weight(),
                null,
                null,
                20,
                links,
                new ActivityConstraint(ActivityConstraint.Kind.FNLT, FINISH));

        assertThat(setting(head, plan(3), linked).summary().changes())
                .containsExactly(
                        new FieldChange("A02.durationDays", null, "20"),
                        new FieldChange("A02.links", null, "A00 FS, A01 SS +7 ELAPSED"),
                        new FieldChange("A02.constraint", null, "FNLT 2026-04-01"));
    }

    @Test
    void keepsItsSummaryShort() {
        var plan = IntStream.range(0, 10_000).mapToObj(PlanRevisionTests::large).toList();

        var summary = replacing(NONE, List.of(), plan).summary();

        assertThat(summary.added()).isEqualTo(10_000);
        assertThat(summary.changes()).hasSize(200);
    }

    // With as many links as an activity may have.
    private static Activity linked(int i, LocalDate finish) {
        var plain = large(i);
        var link = new ActivityLink(plain.id(), ActivityLink.Type.FS, -5_000, ActivityLink.LagUnit.ELAPSED);
        return new Activity(
                plain.id(),
                plain.position(),
                plain.names(),
                false,
                START,
                finish,
                plain.weight(),
                plain.responsibleUnit(),
                plain.id(),
                5_000,
                Collections.nCopies(200, link),
                new ActivityConstraint(ActivityConstraint.Kind.SNET, START));
    }

    // The longest that a client may send: names of 200 characters outside the basic plane, each with its own unit.
    private static Activity large(int i) {
        var name = (i % 2 == 0 ? "𠮷" : "\"").repeat(200);
        var unit = "U" + "x".repeat(33) + "%05d".formatted(i);
        return new Activity(
                "A" + "y".repeat(33) + "%05d".formatted(i),
                i * 10,
                new Names(name, name),
                false,
                START,
                FINISH,
                new BigDecimal("999999999.9999"),
                unit);
    }
}
