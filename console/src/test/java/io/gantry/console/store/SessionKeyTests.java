package io.gantry.console.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SessionKeyTests {

    private static final byte[] CONTENT = "a token".getBytes(StandardCharsets.UTF_8);

    private final String id = SessionKey.newId();
    private final SessionKey key = SessionKey.of(id);

    @Test
    void opensWhatWasSealedForTheSameSession() {
        assertThat(SessionKey.of(id).open(key.seal(CONTENT))).contains(CONTENT);
    }

    @Test
    void opensNothingOfAnotherSession() {
        assertThat(SessionKey.of(SessionKey.newId()).open(key.seal(CONTENT))).isEmpty();
    }

    @Test
    void opensNothingThatSomebodyHasChanged() {
        var sealed = key.seal(CONTENT);
        sealed[sealed.length - 1] ^= 1;

        assertThat(key.open(sealed)).isEmpty();
        assertThat(key.open(new byte[3])).isEmpty();
    }

    @Test
    void sealsTheSameInAnotherFormEachTime() {
        assertThat(key.seal(CONTENT)).isNotEqualTo(key.seal(CONTENT));
    }

    @Test
    void namesASessionWithoutSayingItsId() {
        assertThat(key.name())
                .hasSize(64)
                .doesNotContain(id)
                .isEqualTo(SessionKey.of(id).name());
        assertThat(SessionKey.of("").name()).hasSize(64);
    }
}
