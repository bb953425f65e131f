package io.gantry.progress.delay;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.RuleEvent.IntakeInterrupted;
import io.gantry.progress.rule.Case;
import io.gantry.progress.rule.Span;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutageHistoryTests {

    private static final Instant NINE = Case.at("2026-11-28T09:00:00");
    private static final Instant TEN = Case.at("2026-11-28T10:00:00");
    private static final Instant NOON = Case.at("2026-11-28T12:00:00");

    @Test
    void keepsEachOutage() {
        var history = OutageHistory.NONE.on(interrupted(1, NINE, TEN)).on(interrupted(2, NOON, NOON.plusSeconds(60)));

        assertThat(history.outages().spans())
                .containsExactly(new Span(NINE, TEN), new Span(NOON, NOON.plusSeconds(60)));
    }

    @Test
    void aRepeatChangesNothing() {
        var history = OutageHistory.NONE.on(interrupted(1, NINE, TEN));

        assertThat(history.on(interrupted(1, NINE, TEN.plusSeconds(1)))).isEqualTo(history);
    }

    @Test
    void whatAnOutageSaidOfATimeThatHadNotComeIsReplaced() {
        var history = OutageHistory.NONE.on(interrupted(1, NINE, NOON)).on(interrupted(2, TEN, TEN));

        assertThat(history.outages().spans()).containsExactly(new Span(NINE, TEN));
    }

    private static IntakeInterrupted interrupted(long revision, Instant from, Instant until) {
        return new IntakeInterrupted(UUID.randomUUID(), until, revision, from, until);
    }
}
