package io.gantry.http.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Budgets hardly grow again while a test runs. */
class CommonPursesTests {

    private record Few(int burst) implements Budget {

        @Override
        public int perSecond() {
            return 1;
        }
    }

    private static final int PEOPLE = 20;

    @Test
    void nobodyWhoIsKnownIsRefusedWhileOneAddressFloods() {
        var common = new CommonPurses(new Few(10), new Few(100), new Few(200), 100);
        var people = new Purses(Payer.CALLER, new Few(5), 100);

        var flood = IntStream.range(0, 10_000).mapToObj(i -> common.stranger("198.51.100.7", ""));
        var refused = flood.filter(charge -> charge.empty() == Payer.ADDRESS).count();

        assertThat(refused).isGreaterThan(9_900);
        assertThat(IntStream.range(0, PEOPLE).mapToObj(i -> common.known(people.of("person " + i))))
                .allMatch(charge -> charge.empty() == null);
    }

    @Test
    void strangersOfManyAddressesLeaveTheRestToThoseWhoAreKnown() {
        var common = new CommonPurses(new Few(10), new Few(100), new Few(200), 10_000);
        var people = new Purses(Payer.CALLER, new Few(5), 100);

        var flood = IntStream.range(0, 5_000).mapToObj(i -> common.stranger("198.51." + i / 250 + "." + i % 250, ""));

        assertThat(flood.filter(charge -> charge.empty() == null).count()).isBetween(100L, 110L);
        assertThat(IntStream.range(0, PEOPLE).mapToObj(i -> common.known(people.of("person " + i))))
                .allMatch(charge -> charge.empty() == null);
    }

    @Test
    void whatOneCallerIsRefusedIsNotTakenFromAll() {
        var common = new CommonPurses(new Few(10), new Few(10), new Few(10), 100);
        var people = new Purses(Payer.CALLER, new Few(2), 100);

        Stream.generate(() -> common.known(people.of("busy"))).limit(1_000).forEach(charge -> {});

        assertThat(Stream.generate(() -> common.known(people.of("calm")))
                        .limit(2)
                        .map(Charge::empty))
                .containsOnlyNulls();
    }

    @Test
    void whoIsKnownAfterwardsCostsItsAddressNothing() {
        var common = new CommonPurses(new Few(2), new Few(2), new Few(1_000), 100);

        var charges = Stream.generate(() -> {
                    var charge = common.stranger("198.51.100.7", "");
                    charge.giveBack();
                    return charge;
                })
                .limit(100);

        assertThat(charges.map(Charge::empty)).containsOnlyNulls();
    }

    @Test
    void aKindOfRequestLeavesTheOthersOfAnAddressAlone() {
        var common = new CommonPurses(new Few(2), new Few(1_000), new Few(1_000), 100);

        Stream.generate(() -> common.stranger("198.51.100.7", "bearer"))
                .limit(100)
                .forEach(charge -> {});

        assertThat(common.stranger("198.51.100.7", "login").empty()).isNull();
    }

    @Test
    void aNetworkOfIpVersion6IsOneAddress() {
        var common = new CommonPurses(new Few(2), new Few(1_000), new Few(1_000), 100);

        var charges = IntStream.range(1, 10)
                .mapToObj(i -> common.stranger("2001:db8:1:2:aaaa::" + i, "").empty());

        assertThat(charges).contains(Payer.ADDRESS);
        assertThat(common.stranger("2001:db8:1:3::1", "").empty()).isNull();
        assertThat(AddressGroup.of("::ffff:198.51.100.7")).isEqualTo("198.51.100.7");
    }

    @Test
    void aLargeOrderIsTakenOnceAndPaidForByWhatComesNext() {
        var common = new CommonPurses(new Few(10), new Few(10), new Few(10_000), 100);
        var devices = new Purses(Payer.CALLER, new Few(5), 100);
        var device = devices.of("device:1");

        assertThat(common.known(device).empty()).isNull();
        assertThat(common.more(999, device).empty()).isNull();

        assertThat(common.known(device).empty()).isEqualTo(Payer.CALLER);
        assertThat(common.more(999, device).untilRefilled()).isGreaterThan(java.time.Duration.ofSeconds(900));
        assertThat(common.known(devices.of("device:2")).empty()).isNull();
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> new CommonPurses(new Few(0), new Few(1), new Few(1), 100))
                .hasMessage("budget address: 1 a second, burst 0 (expected: both at least 1)");
    }

    @Test
    void whatWasAcceptedIsRememberedAsLongAsThereIsRoom() {
        var accepted = new Accepted(2);
        accepted.remember("a");
        accepted.remember("b");
        accepted.knows("a");
        accepted.remember("c");
        accepted.forget("c");

        assertThat(accepted.knows("a")).isTrue();
        assertThat(accepted.knows("b")).isFalse();
        assertThat(accepted.knows("c")).isFalse();
    }
}
