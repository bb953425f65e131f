package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.console.live.Fact.PlanSet;
import io.gantry.console.live.Fact.ProjectRegistered;
import io.gantry.console.live.Fact.UnitPlaced;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private static final String PROJECT = "GX-2026-017";

    private final Directory directory = new Directory();

    @BeforeEach
    void learn() {
        directory.learn(new UnitPlaced("GX", null));
        directory.learn(new UnitPlaced("GX-HB", "GX"));
        directory.learn(new UnitPlaced("GX-HB-1", "GX-HB"));
        directory.learn(new UnitPlaced("GX-JY", "GX"));
        directory.learn(new ProjectRegistered(PROJECT, Set.of("GX-HB-1")));
    }

    @Test
    void letsConcernedUnitsAndTheirSuperiorsHearOfAProject() {
        var audience = directory.ofProject(PROJECT);

        assertThat(audience.includes(caller("GX-HB-1", Role.REPORTER))).isTrue();
        assertThat(audience.includes(caller("GX-HB", Role.UNIT))).isTrue();
        assertThat(audience.includes(caller("GX", Role.LEADER))).isTrue();
        assertThat(audience.includes(caller("GX-JY", Role.OFFICE))).isFalse();
    }

    @Test
    void doesNotLetWhoOnlyKeepsGantryRunningHearOfProjects() {
        var audience = directory.ofProject(PROJECT);

        assertThat(audience.includes(caller("GX", Role.OPS, Role.ADMIN))).isFalse();
        assertThat(audience.includes(caller(null, Role.OPS))).isFalse();
        assertThat(audience.includes(caller(null, Role.OFFICE))).isFalse();
    }

    @Test
    void letsThoseHearWhoAnswerForAnActivity() {
        directory.learn(new PlanSet(PROJECT, Set.of("GX-JY")));
        assertThat(directory.ofProject(PROJECT).includes(caller("GX-JY", Role.UNIT)))
                .isTrue();

        directory.learn(new PlanSet(PROJECT, Set.of()));
        assertThat(directory.ofProject(PROJECT).includes(caller("GX-JY", Role.UNIT)))
                .isFalse();
    }

    @Test
    void letsThoseHearWhomAnAlertNames() {
        assertThat(directory.ofProject(PROJECT, Set.of("GX-JY")).includes(caller("GX-JY", Role.UNIT)))
                .isTrue();
    }

    @Test
    void letsNobodyHearOfAProjectThatIsNotKnown() {
        assertThat(directory.ofProject("GX-2026-099").includes(caller("GX", Role.LEADER)))
                .isFalse();
    }

    @Test
    void letsThoseBelowAndAboveHearOfAUnit() {
        var audience = directory.ofUnit("GX-HB");

        assertThat(audience.includes(caller("GX-HB-1", Role.REPORTER))).isTrue();
        assertThat(audience.includes(caller("GX", Role.ADMIN))).isTrue();
        assertThat(audience.includes(caller("GX-JY", Role.OFFICE))).isFalse();
        assertThat(audience.includes(caller("GX", Role.OPS))).isFalse();
    }

    @Test
    void followsAUnitToAnotherSuperior() {
        directory.learn(new UnitPlaced("GX-HB-1", "GX-JY"));

        assertThat(directory.ofProject(PROJECT).includes(caller("GX-JY", Role.UNIT)))
                .isTrue();
        assertThat(directory.ofProject(PROJECT).includes(caller("GX-HB", Role.UNIT)))
                .isFalse();
    }

    private static Caller caller(@Nullable String unit, Role... roles) {
        return new Caller("somebody", "somebody", unit, Set.of(roles));
    }
}
