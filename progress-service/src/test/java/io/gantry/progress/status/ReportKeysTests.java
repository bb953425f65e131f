package io.gantry.progress.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReportKeysTests {

    private final ReportKeys keys = new ReportKeys(3_000);

    @Test
    void ofAProjectThatIsNotKnownThereMayBeAny() {
        assertThat(keys.isNew("A")).isTrue();
        assertThat(keys.mayHave(key("A", 1))).isTrue();
        keys.add(key("A", 1));
        assertThat(keys.isNew("A")).isTrue();
    }

    @Test
    void ofOneThatIsKnownThereAreThoseThatWereStoredKnownOrAdded() {
        keys.learn("A", List.of(key("A", 1)), List.of(key("A", 2)));
        keys.add(key("A", 3));

        assertThat(IntStream.rangeClosed(0, 4).filter(i -> keys.mayHave(key("A", i))))
                .containsExactly(1, 2, 3);
        assertThat(keys.mayHave(key("B", 1))).isTrue();
    }

    @Test
    void ofOneWithVeryManyItIsNotKnownWhich() {
        keys.learn("A", many("A", ReportKeys.MOST_OF_PROJECT), List.of());
        assertThat(keys.mayHave(key("A", -1))).isFalse();
        keys.add(key("A", -2));
        assertThat(keys.mayHave(key("A", -1))).isTrue();
        assertThat(keys.isNew("A")).as("it is not asked for again").isFalse();

        keys.learn("B", many("B", ReportKeys.MOST_OF_PROJECT + 1), List.of());
        assertThat(keys.mayHave(key("B", -1))).isTrue();
        assertThat(keys.isNew("B")).isFalse();
    }

    @Test
    void theProjectThatHasNotBeenBusyForLongestIsForgotten() {
        keys.learn("A", many("A", 1_000), List.of());
        keys.learn("B", many("B", 1_000), List.of());
        keys.mayHave(key("A", 1));
        keys.learn("C", many("C", 1_001), List.of());

        assertThat(keys.isNew("B")).isTrue();
        assertThat(keys.mayHave(key("A", -1))).isFalse();
        assertThat(keys.mayHave(key("C", -1))).isFalse();
    }

    private static List<String> many(String project, int count) {
        return IntStream.range(0, count).mapToObj(i -> key(project, i)).toList();
    }

    private static String key(String project, int report) {
        return Keys.of(project) + report;
    }
}
