package io.gantry.console.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.console.view.SavedViews.Kept;
import io.gantry.testing.Race;
import io.gantry.testing.TestStore;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class SavedViewsContract {

    private static final SavedView LATE = new SavedView("滞后", "lamp=RED&sort=gap", List.of("stage"));
    private static final SavedView MINE = new SavedView("高新区", "unit=GX", List.of());

    private final SavedViews views;
    private final SavedViews ofAnotherConsole;

    SavedViewsContract(TestStore store) {
        var database = store.emptyDatabase();
        views = new MongoSavedViews(database);
        ofAnotherConsole = new MongoSavedViews(store.throughAnotherClient(database));
    }

    @Test
    void givesBackWhatEachAccountHasSaved() {
        assertThat(views.of("li.na")).isEqualTo(new Kept(0, List.of()));

        assertThat(views.save("li.na", new Kept(1, List.of(LATE, MINE)))).isTrue();

        assertThat(views.of("li.na")).isEqualTo(new Kept(1, List.of(LATE, MINE)));
        assertThat(views.of("wang.min").items()).isEmpty();
    }

    @Test
    void savesOnlyOnTopOfTheRevisionBefore() {
        views.save("li.na", new Kept(1, List.of(LATE)));

        assertThat(views.save("li.na", new Kept(1, List.of(MINE)))).isFalse();
        assertThat(views.save("li.na", new Kept(3, List.of(MINE)))).isFalse();
        assertThat(views.save("li.na", new Kept(2, List.of()))).isTrue();

        assertThat(views.of("li.na")).isEqualTo(new Kept(2, List.of()));
    }

    @Test
    void oneOfTwoThatSaveTheSameRevisionAtOnceIsRefused() {
        for (int revision = 1; revision <= 20; revision++) {
            var one = new Kept(revision, List.of(LATE));
            var other = new Kept(revision, List.of(MINE));

            var saved = Race.<Boolean>of(
                    List.of(() -> views.save("li.na", one), () -> ofAnotherConsole.save("li.na", other)));

            assertThat(saved).containsExactlyInAnyOrder(true, false);
            assertThat(views.of("li.na")).isEqualTo(saved.get(0) ? one : other);
        }
    }
}
