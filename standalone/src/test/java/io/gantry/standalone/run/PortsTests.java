package io.gantry.standalone.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void givesEveryProcessPortsOfItsOwn() {
        var ports = new Ports(8080, 3, true);

        var all = Stream.concat(
                        Stream.of(8080, ports.brokerController(), ports.webhookReceiver()),
                        Part.services().stream()
                                .flatMap(part -> PartInstance.of(part, 3).stream())
                                .flatMap(process -> process.part().isService()
                                        ? Stream.of(ports.of(process), ports.managementOf(process))
                                        : Stream.of(ports.of(process))))
                .toList();

        assertThat(all).doesNotHaveDuplicates().allMatch(port -> port >= 8080 && port <= 8080 + 23 + 60);
    }

    @Test
    void leavesTheFirstInstancesWhereTheyAreAlone() {
        var first = new PartInstance(Part.PROGRESS_SERVICE, 1);

        assertThat(new Ports(8080, 2, true).of(first)).isEqualTo(new Ports(8080, 1, true).of(first));
    }

    @Test
    void givesTheConsolesPortToWhatLeadsToAllOfThem() {
        assertThat(new Ports(8080, 1, true).of(new PartInstance(Part.CONSOLE, 1)))
                .isEqualTo(8080);
        assertThat(new Ports(8080, 2, true).of(new PartInstance(Part.CONSOLE, 1)))
                .isEqualTo(8085);
        assertThat(new Ports(8080, 2, true).of(Part.CONSOLE)).isEqualTo(8080);
    }

    @Test
    void tellsTheConsoleOfEveryInstance() {
        assertThat(new Ports(8080, 2, true).httpOfAll(Part.PROJECT_SERVICE))
                .isEqualTo("http://127.0.0.1:8081,http://127.0.0.1:8111");
    }

    @Test
    void refusesWhatOneMachineCannotRun() {
        assertThatThrownBy(() -> new Ports(8080, 0, true)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Ports(8080, 10, true)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> new Ports(65_500, 2, true)).isInstanceOf(RefusedException.class);
    }
}
