package io.gantry.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gantry.standalone.CommandLine.Command;
import io.gantry.standalone.run.RefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTests {

    @Test
    void helpsWhoTypesNothing() {
        assertThat(parse("").command()).isEqualTo(Command.HELP);
    }

    @Test
    void keepsItsDataInTheDirectoryBelowAndServesAtPort8080() {
        var line = parse("demo");

        assertThat(line).isEqualTo(new CommandLine(Command.DEMO, Path.of(".gantry"), 8080, 1, false, true, Map.of()));
    }

    @Test
    void prefersWhatIsTypedToTheEnvironment() {
        var environment = Map.of("GANTRY_HOME", "/srv/gantry", "GANTRY_PORT", "9000");

        var line = CommandLine.parse(List.of("up", "--port", "9100"), environment);

        assertThat(line.port()).isEqualTo(9100);
        assertThat(line.data()).isEqualTo(Path.of("/srv/gantry"));
    }

    @Test
    void handsSettingsOnWithEverythingAfterTheFirstEqualsSign() {
        assertThat(parse("up --set a.b=c=d --set e=").settings()).isEqualTo(Map.of("a.b", "c=d", "e", ""));
    }

    @Test
    void verifiesTheAuditTrailAndDoesNothingElseWithIt() {
        assertThat(parse("audit verify --data /srv/gantry").command()).isEqualTo(Command.AUDIT);
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> parse("audit delete"))
                .withMessageContaining("gantry audit verify");
    }

    @Test
    void runsAsManyInstancesAsItIsTold() {
        assertThat(parse("up --instances 3").instances()).isEqualTo(3);
    }

    @Test
    void runsServicesTogetherUnlessItIsToldToRunThemApart() {
        assertThat(parse("up").apart()).isFalse();
        assertThat(parse("up --apart").apart()).isTrue();
    }

    @Test
    void startsQuicklyForADemoAndWhoeverAsksForIt() {
        assertThat(parse("up").quick()).isFalse();
        assertThat(parse("up --quick").quick()).isTrue();
        assertThat(parse("demo").quick()).isTrue();
    }

    @Test
    void letsTheLaterOfTwoSettingsWithOneNameCount() {
        assertThat(parse("up --set a=1 --set b=2 --set a=3").settings())
                .containsExactly(Map.entry("b", "2"), Map.entry("a", "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"start", "up --port", "up --port x", "up --instances x", "up --set x", "up --set =x", "up -v"})
    void refusesWhatItDoesNotUnderstand(String typed) {
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> parse(typed));
    }

    private static CommandLine parse(String typed) {
        return CommandLine.parse(typed.isEmpty() ? List.of() : List.of(typed.split(" ")), Map.of());
    }
}
