package io.gantry.store.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeysTests {

    private static final String OLD = "0".repeat(64);
    private static final String NEW = "1".repeat(64);

    private final SealKeys before = new SealKeys(OLD);

    @Test
    void whatIsSealedIsOpenedAtItsPlaceAndNotReadable() {
        var sealed = before.close("whsec_龙河", "signingSecrets/GX/a");

        assertThat(sealed)
                .startsWith("sealed:")
                .doesNotContain("whsec")
                .isNotEqualTo(before.close("whsec_龙河", "signingSecrets/GX/a"));
        assertThat(before.open(sealed, "signingSecrets/GX/a")).isEqualTo("whsec_龙河");
    }

    @Test
    void atAnotherPlaceItDoesNotOpen() {
        var sealed = before.close("whsec_1", "signingSecrets/GX/a");

        assertThatThrownBy(() -> before.open(sealed, "signingSecrets/GX/b"))
                .isInstanceOf(UnknownSealException.class)
                .hasMessageStartingWith("the secret of signingSecrets/GX/b does not open with the key ");
    }

    @Test
    void aFormerKeyOpensAndTheFirstSeals() {
        var sealed = before.close("whsec_1", "a");

        var between = new SealKeys(NEW + "\n" + OLD + "\n");

        assertThat(between.open(sealed, "a")).isEqualTo("whsec_1");
        assertThat(between.isCurrent(sealed)).isFalse();
        assertThat(between.isCurrent(between.close("whsec_1", "a"))).isTrue();
        assertThat(new SealKeys(OLD + "," + NEW).open(between.close("whsec_2", "a"), "a"))
                .isEqualTo("whsec_2");
    }

    @Test
    void withoutItsKeyItDoesNotOpen() {
        var sealed = before.close("whsec_1", "a");

        assertThatThrownBy(() -> new SealKeys(NEW).open(sealed, "a")).isInstanceOf(UnknownSealException.class);
    }

    @Test
    void whatWasChangedDoesNotOpen() {
        var sealed = before.close("whsec_1", "a");
        var changed = sealed.substring(0, 20) + (sealed.charAt(20) == 'A' ? 'B' : 'A') + sealed.substring(21);

        assertThatThrownBy(() -> before.open(changed, "a")).isInstanceOf(UnknownSealException.class);
        assertThatThrownBy(() -> before.open("sealed:", "a")).isInstanceOf(UnknownSealException.class);
        assertThatThrownBy(() -> before.open(sealed.substring(0, 16), "a")).isInstanceOf(UnknownSealException.class);
    }

    @Test
    void whatWasStoredBeforeThereWereKeysIsTakenAsItIs() {
        assertThat(before.open("whsec_1", "a")).isEqualTo("whsec_1");
        assertThat(before.isCurrent("whsec_1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret", "0123", "zz"})
    void aKeyThatIsNoneIsRefusedWithoutShowingIt(String keys) {
        assertThatThrownBy(() -> new SealKeys(keys))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(expected: 64 hexadecimal digits");
        assertThat(before.toString()).doesNotContain(OLD);
    }
}
