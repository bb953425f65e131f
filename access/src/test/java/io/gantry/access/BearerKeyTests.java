package io.gantry.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerKeyTests {

    private static final String ID = "0123456789abcdef";
    private static final String SECRET = "00112233445566778899aabbccddeeff".repeat(2);

    @Test
    void isReadAsItIsShown() {
        var key = BearerKey.random(DeviceKeys.PREFIX, new Random(1));

        assertThat(key.reveal()).matches("gdk_[0-9a-f]{16}_[0-9a-f]{64}");
        assertThat(BearerKey.parse(DeviceKeys.PREFIX, key.reveal())).contains(key);
        assertThat(BearerKey.parse(DeviceKeys.PREFIX, "gdk_" + ID + "_" + SECRET))
                .contains(new BearerKey(DeviceKeys.PREFIX, ID, SECRET));
    }

    @Test
    void isAnotherEachTime() {
        var random = new Random(1);

        assertThat(IntStream.range(0, 100)
                        .mapToObj(
                                i -> BearerKey.random(DeviceKeys.PREFIX, random).secret())
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
        assertThat(BearerKey.parse(DeviceKeys.PREFIX, text)).isEmpty();
    }

    @Test
    void matchesItsOwnHashOnly() {
        var key = new BearerKey(DeviceKeys.PREFIX, ID, SECRET);

        // printf %s 0011…eeff | sha256sum
        assertThat(key.hash()).isEqualTo("2a8abfa8cb9906290437854193ca6bca41d4d4e26d1d454bd66a35158095e737");
        assertThat(key.matches(key.hash())).isTrue();
        assertThat(key.matches(new BearerKey(DeviceKeys.PREFIX, ID, SECRET.replace("00", "01")).hash()))
                .isFalse();
        assertThat(key.matches("")).isFalse();
    }

    @Test
    void theSecretIsInNoText() {
        var key = new BearerKey(DeviceKeys.PREFIX, ID, SECRET);
        assertThat(key).asString().contains(ID).doesNotContain(SECRET);
    }
}
