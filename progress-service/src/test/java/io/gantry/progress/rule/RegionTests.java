package io.gantry.progress.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionTests {

    private final Region region = new Region(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource({
        // What was due by the end of the 9th is due at the beginning of the 10th.
        "2026-06-09T16:00:00Z, 2026-06-09T15:59:59Z, 0",
        "2026-06-09T16:00:00Z, 2026-06-09T16:00:00Z, 1",
        "2026-06-09T16:00:00Z, 2026-06-10T15:59:59Z, 1",
        "2026-06-09T16:00:00Z, 2026-06-10T16:00:00Z, 2",
        // Due at noon: that day is the first, and the next begins at midnight.
        "2026-06-09T04:00:00Z, 2026-06-09T05:00:00Z, 1",
        "2026-06-09T04:00:00Z, 2026-06-09T16:00:00Z, 2"
    })
    void daysLateAreDaysOfTheRegionOfWhichTheOneItWasDueOnIsTheFirst(Instant due, Instant now, long days) {
        assertThat(region.daysLate(due, now)).isEqualTo(days);
    }
}
