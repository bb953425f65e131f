package io.gantry.progress.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Actor;
import io.gantry.event.Device;
import io.gantry.progress.device.DeviceController.EnrolledKey;
import io.gantry.progress.device.DeviceRegister.Enrolment;
import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceKeyTests {

    private static final String ID = "0123456789abcdef";
    private static final String SECRET = "00112233445566778899aabbccddeeff".repeat(2);

    @Test
    void isReadAsItIsShown() {
        var key = DeviceKey.random(new Random(1));

        assertThat(key.reveal()).matches("gdk_[0-9a-f]{16}_[0-9a-f]{64}");
        assertThat(DeviceKey.parse(key.reveal())).contains(key);
        assertThat(DeviceKey.parse("gdk_" + ID + "_" + SECRET)).contains(new DeviceKey(ID, SECRET));
    }

    @Test
    void isAnotherEachTime() {
        var random = new Random(1);

        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> DeviceKey.random(random).secret())
                        .distinct())
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gdk_",
                "gdk__",
                "gdk_0123456789abcdef_",
                "gdk_0123456789abcdef_00ff",
                "gdk_0123456789ABCDEF_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff",
                "gdk_0123456789abcdef_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff0",
                "xdk_0123456789abcdef_00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
            })
    void isNothingElse(String text) {
        assertThat(DeviceKey.parse(text)).isEmpty();
    }

    @Test
    void matchesItsOwnHashOnly() {
        var key = new DeviceKey(ID, SECRET);

        // printf %s 0011…eeff | sha256sum
        assertThat(key.hash()).isEqualTo("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737");
        assertThat(key.matches(key.hash())).isTrue();
        assertThat(key.matches(new DeviceKey(ID, SECRET.replace("00", "01")).hash()))
                .isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @Test
    void theSecretIsInNoText() {
        var key = new DeviceKey(ID, SECRET);
        var device = new EnrolledDevice(
                new Device(ID, "QY-E", "Tablet", key.hash()),
                Instant.EPOCH,
                new Actor("sun.li", "孙丽", null),
                null,
                null);

        assertThat(key).asString().contains(ID).doesNotContain(SECRET);
        assertThat(new Enrolment(device, key)).asString().doesNotContain(SECRET);
        assertThat(new EnrolledKey(ID, "QY-E", "Tablet", Instant.EPOCH, key.reveal()))
                .asString()
                .doesNotContain(SECRET);
    }
}
