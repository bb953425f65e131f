package io.gantry.project.project;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.ProjectEvent.ResponsibilityAssigned;
import io.gantry.http.validation.Faults;
import io.gantry.problem.Fault;
import io.gantry.project.project.Responsibility.Holders;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each day is charged to who held it. */
class ResponsibilityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 5);
    private static final Holders NEXT = new Holders("GX", "GX-NY", "GX-JS", "王建国", "新能源专班", true);

    private final RegisteredProject project = Samples.registered("P");

    @Test
    void eachDayIsHeldByTheLastThatBeganUntilThen() {
        var handedOver = handedOver(LocalDate.of(2026, 7, 1));
        var held = handedOver.course().responsibility();

        assertThat(held.on(LocalDate.of(2026, 3, 1))).isEmpty();
        assertThat(held.on(LocalDate.of(2026, 3, 2)).orElseThrow().holders().responsibleUnit())
                .isEqualTo("GX-HB");
        assertThat(held.on(LocalDate.of(2026, 6, 30)).orElseThrow().holders().responsibleUnit())
                .isEqualTo("GX-HB");
        assertThat(held.on(LocalDate.of(2026, 7, 1)).orElseThrow().holders()).isEqualTo(NEXT);
        assertThat(handedOver.project().responsibleUnit()).isEqualTo("GX-NY");
        assertThat(handedOver.project().taskForce()).isEqualTo("新能源专班");
    }

    @Test
    void showsThePresentHoldersFirstAndTheDaysOfEach() {
        var held = handedOver(LocalDate.of(2026, 7, 1)).course().responsibility();

        var all = ResponsibilityView.of(2, held, null, TODAY).assignments();
        assertThat(all).extracting(ResponsibilityView.Held::days).containsExactly(36L, 121L);
        assertThat(all.get(0).until()).isNull();
        assertThat(all.get(1).until()).isEqualTo("2026-06-30");
        assertThat(ResponsibilityView.of(2, held, LocalDate.of(2026, 6, 30), TODAY)
                        .assignments())
                .singleElement()
                .satisfies(one -> assertThat(one.holders().responsibleUnit()).isEqualTo("GX-HB"));
        assertThat(ResponsibilityView.of(2, held, LocalDate.of(2020, 1, 1), TODAY)
                        .assignments())
                .isEmpty();
    }

    @Test
    void tellsTheWholeProjectTheDayAndBothUnits() {
        assertThat(project.assign(NEXT, LocalDate.of(2026, 3, 2), Samples.byLiNa("划转"))
                        .event())
                .isInstanceOfSatisfying(ResponsibilityAssigned.class, event -> {
                    assertThat(event.from()).isEqualTo("2026-03-02");
                    assertThat(event.project().responsibleUnit()).isEqualTo("GX-NY");
                    assertThat(event.project().names())
                            .isEqualTo(project.project().names());
                    assertThat(event.units()).containsExactly("GX", "GX-HB", "GX-JS", "GX-NY");
                });
        assertThat(project.assign(Holders.of(project.project()), Samples.DAY, Samples.byLiNa())
                        .isOne())
                .isFalse();
    }

    @Test
    void amendingTheUnitsOfAProjectAssignsThemFromToday() {
        var amended = project.amend(Samples.project("P", "GX-FGJ"), TODAY, Samples.byLiNa("更换牵头"));

        assertThat(amended.next().course().responsibility().assignments())
                .extracting(Responsibility.Assignment::from)
                .containsExactly(Samples.DAY, TODAY);
        assertThat(amended.next()
                        .amend(Samples.renamed(amended.next().project()), TODAY, Samples.byLiNa())
                        .next()
                        .course()
                        .responsibility()
                        .assignments())
                .hasSize(2);
    }

    @Test
    void nobodyHoldsAProjectInTheFutureNorBeforeThoseBefore() {
        var held = handedOver(LocalDate.of(2026, 7, 1)).course().responsibility();

        assertThat(faults(held, "GX-CT", TODAY)).isEmpty();
        assertThat(faults(held, "GX-CT", LocalDate.of(2026, 7, 1))).isEmpty();
        assertThat(faults(held, "GX-CT", TODAY.plusDays(1))).containsExactly("from");
        assertThat(faults(held, "GX-CT", LocalDate.of(2026, 6, 30))).containsExactly("from");
    }

    @Test
    void thePresentHoldersMayHaveBegunEarlierButNotBeforeThoseBefore() {
        var handedOver = handedOver(LocalDate.of(2026, 7, 1));

        var earlier = handedOver
                .assign(NEXT, LocalDate.of(2026, 6, 1), Samples.byLiNa())
                .next()
                .course()
                .responsibility();

        assertThat(earlier.assignments())
                .extracting(Responsibility.Assignment::from)
                .containsExactly(Samples.DAY, LocalDate.of(2026, 6, 1));
        assertThat(earlier.earliest(NEXT)).isEqualTo(Samples.DAY.plusDays(1));
        assertThat(project.course().responsibility().earliest(Holders.of(project.project())))
                .isNull();
    }

    private RegisteredProject handedOver(LocalDate from) {
        return project.assign(NEXT, from, Samples.byLiNa("划转")).next();
    }

    private static List<String> faults(Responsibility held, String unit, @Nullable LocalDate from) {
        var faults = new Faults();
        new ResponsibilityDraft("GX", unit, "GX-JS", null, null, null, from, null).checkFrom(held, TODAY, faults);
        return faults.found().stream().map(Fault::field).toList();
    }
}
