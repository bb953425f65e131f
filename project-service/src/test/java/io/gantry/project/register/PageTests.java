package io.gantry.project.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gantry.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTests {

    @Test
    void leadsOnWhileThereIsMore() {
        var page = Page.of(List.of("a", "b", "c"), new PageQuery(null, 2), Function.identity());

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), "b"));
    }

    @Test
    void leadsNowhereAtTheEnd() {
        var page = Page.of(List.of("a", "b"), new PageQuery(null, 2), Function.identity());

        assertThat(page).isEqualTo(new Page<>(List.of("a", "b"), null));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 501, Integer.MAX_VALUE})
    void hasASizeWithinReason(int limit) {
        assertThatThrownBy(() -> new PageQuery(null, limit)).isInstanceOf(ProblemException.class);
    }
}
