package io.gantry.access.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.AccessEvent.LoginsEnded;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EndedLoginsTests {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final EndedLogins ended = new EndedLogins();

    @Test
    void nothingIsVoidOfAnAccountWhoseLoginsGoOn() {
        ended.hear(end("zhou", NOW, null));

        assertThat(ended.include("li.na", NOW.minusSeconds(60), null)).isFalse();
    }

    @Test
    void whatWasIssuedBeforeIsVoid() {
        ended.hear(end("li.na", NOW, null));

        assertThat(ended.include("li.na", NOW, null)).isTrue();
        assertThat(ended.include("li.na", null, null)).isTrue();
        assertThat(ended.include("li.na", NOW.plusSeconds(1), null)).isFalse();
    }

    @Test
    void aGenerationTellsMoreThanTheTime() {
        ended.hear(end("li.na", NOW, 3L));

        assertThat(ended.include("li.na", NOW.plusSeconds(60), 2L)).isTrue();
        assertThat(ended.include("li.na", NOW.minusSeconds(1), 3L)).isFalse();
        assertThat(ended.include("li.na", NOW.minusSeconds(1), null)).isTrue();
    }

    @Test
    void anEarlierEndThatComesAgainChangesNothing() {
        ended.hear(end("li.na", NOW, null));
        ended.hear(end("li.na", NOW.minusSeconds(60), null));

        assertThat(ended.include("li.na", NOW, null)).isTrue();
    }

    private static LoginsEnded end(String account, Instant before, @Nullable Long generation) {
        return new LoginsEnded(UUID.randomUUID(), before, account, before, generation);
    }
}
