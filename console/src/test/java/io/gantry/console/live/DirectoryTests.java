package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.event.Names;
import io.gantry.event.Unit;
import io.gantry.event.UnitEvent.UnitChanged;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DirectoryTests {

    private static final Set<String> CONCERNED = Set.of("GX-HB-1");

    private long revision;
    private final Directory directory = new Directory(InstantSource.system());

    @BeforeEach
    void learn() {
        directory.learn(unit("GX", null));
        directory.learn(unit("GX-HB", "GX"));
        directory.learn(unit("GX-HB-1", "GX-HB"));
        directory.learn(unit("GX-JY", "GX"));
    }

    @Test
    void letsConcernedUnitsAndTheirParentsHearOfAProject() {
        var audience = directory.ofProjectBusiness(CONCERNED);

        assertThat(audience.includes(caller("GX-HB-1", Role.REPORTER))).isTrue();
        assertThat(audience.includes(caller("GX-HB", Role.UNIT))).isTrue();
        assertThat(audience.includes(caller("GX", Role.LEADER))).isTrue();
        assertThat(audience.includes(caller("GX-JY", Role.OFFICE))).isFalse();
    }

    @Test
    void doesNotLetWhoOnlyKeepsGantryRunningHearOfProjects() {
        var audience = directory.ofProjectBusiness(CONCERNED);

        assertThat(audience.includes(caller("GX", Role.OPS, Role.ADMIN))).isFalse();
        assertThat(audience.includes(caller(null, Role.OPS))).isFalse();
        assertThat(audience.includes(caller(null, Role.OFFICE))).isFalse();
    }

    @Test
    void letsNobodyHearOfWhatConcernsNoUnit() {
        assertThat(directory.ofProjectBusiness(Set.of()).includes(caller("GX", Role.LEADER)))
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
    void followsAUnitToAnotherParent() {
        directory.learn(unit("GX-HB-1", "GX-JY"));

        assertThat(directory.ofProjectBusiness(CONCERNED).includes(caller("GX-JY", Role.UNIT)))
                .isTrue();
        assertThat(directory.ofProjectBusiness(CONCERNED).includes(caller("GX-HB", Role.UNIT)))
                .isFalse();
    }

    private UnitChanged unit(String code, @Nullable String parent) {
        revision++;
        var unit = new Unit(code, new Names(code, null), "DEPARTMENT", parent);
        return new UnitChanged(new UUID(0, revision), Instant.EPOCH, revision, unit);
    }

    private static Caller caller(@Nullable String unit, Role... roles) {
        return new Caller("somebody", "somebody", unit, Set.of(roles));
    }
}
