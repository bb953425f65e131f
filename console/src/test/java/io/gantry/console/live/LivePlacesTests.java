package io.gantry.console.live;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LivePlacesTests {

    private final LivePlaces places = new LivePlaces(2, 3);

    @Test
    void oneAccountCannotTakeThemAll() {
        places.take("li.na");
        places.take("li.na");

        assertThatThrownBy(() -> places.take("li.na")).hasMessageContaining("all 2 places of this account");
        assertThatCode(() -> places.take("wang.lei")).doesNotThrowAnyException();
    }

    @Test
    void thereAreNoMoreThanThereIsRoomFor() {
        places.take("a");
        places.take("b");
        places.take("c");

        assertThatThrownBy(() -> places.take("d")).hasMessageContaining("all 3 places for live updates");
    }

    @Test
    void aPlaceThatIsGivenBackIsFree() {
        places.take("li.na");
        places.take("li.na");
        places.giveBack("li.na");

        assertThatCode(() -> places.take("li.na")).doesNotThrowAnyException();
    }
}
