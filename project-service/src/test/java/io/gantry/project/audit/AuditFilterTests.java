package io.gantry.project.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.event.Actor;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilterTests {

    @Test
    void findsItsPlaceAgain() {
        var cursor = AuditCursor.of(Trail.entry(7, "GX", Trail.NOW.plusMillis(5)));

        assertThat(placeIn(cursor.cursor().text())).isEqualTo(cursor);
        assertThat(placeIn(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "|",
                "7",
                "2026-03-02T08:00:00Z",
                "2026-03-02T08:00:00Z|7",
                "x|00000000-0000-0000-0000-000000000007",
                "+1000000000-12-31T00:00:00Z|00000000-0000-0000-0000-000000000007"
            })
    void refusesAPlaceThatItHasNotNamed(String text) {
        var cursor = new Cursor(List.of(text.split("\\|", -1))).text();

        assertThatThrownBy(() -> placeIn(cursor)).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\nb", "\u0085"})
    void refusesTextsThatNoEntryHolds(String text) {
        assertThatThrownBy(() -> onTarget(text)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Trail.ofAccount(text)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> onTarget("/".repeat(301))).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTimesThatNoStoreHolds() {
        assertThatThrownBy(
                        () -> new AuditFilter(null, null, null, null, null, Instant.MIN, null, null, null, null, true))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(
                        () -> new AuditFilter(null, null, null, null, null, null, Instant.MAX, null, null, null, true))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void cleansWhatAnEventBrings() {
        var by = new Actor("li\nna", "李\u202E娜", "GX\u0000");
        var event = Trail.event(UUID.randomUUID(), by, "/api\r\n" + "x".repeat(400), Trail.NOW);
        var entry = AuditEntry.of(event);

        assertThat(entry.by()).isEqualTo(new Actor("li\uFFFDna", "li\uFFFDna", "GX\uFFFD"));
        assertThat(Requester.of(event))
                .hasValueSatisfying(requester -> assertThat(requester.name()).isEqualTo("李\uFFFD娜"));
        assertThat(entry.target()).startsWith("/api\uFFFD\uFFFDx").hasSize(300);
    }

    private static @Nullable AuditCursor placeIn(@Nullable String after) {
        return new PageQuery(after, 10).after(AuditCursor.PARTS, AuditCursor::of);
    }

    private static AuditFilter onTarget(String target) {
        return new AuditFilter(null, null, null, null, null, null, null, target, null, null, true);
    }
}
