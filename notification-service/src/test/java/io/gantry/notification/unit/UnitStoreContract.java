package io.gantry.notification.unit;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the directory must do, whichever database it is on. */
abstract class UnitStoreContract {

    private static final UnitEntry FIRST = new UnitEntry("GX-HB", 1, "GX", null);
    private static final UnitEntry SECOND = new UnitEntry("GX-HB", 2, "GX", "https://example.org/hook");
    private static final UnitEntry ROOT = new UnitEntry("GX", 1, null, null);

    private UnitStore store;

    /** An empty database. */
    abstract MongoDatabase database();

    @BeforeEach
    void open() {
        store = new MongoUnitStore(database());
    }

    @Test
    void givesBackWhatIsKnown() {
        store.saveNewer(List.of(FIRST, ROOT));

        assertThat(store.find(Set.of("GX-HB", "GX", "GX-XX")).values()).containsExactlyInAnyOrder(FIRST, ROOT);
    }

    @Test
    void theNewestCountsInWhateverOrderTheyCome() {
        store.saveNewer(List.of(SECOND, FIRST));
        store.saveNewer(List.of(FIRST, ROOT));
        store.saveNewer(List.of(SECOND));

        assertThat(store.find(Set.of("GX-HB"))).containsEntry("GX-HB", SECOND);
        assertThat(store.find(Set.of("GX"))).containsEntry("GX", ROOT);
    }

    @Test
    void knowsTheSuperiorOfEachUnitThatHasOne() {
        store.saveNewer(List.of(FIRST, ROOT));

        assertThat(store.parents()).isEqualTo(Map.of("GX-HB", "GX"));
    }

    @Test
    void savingNothingIsFine() {
        store.saveNewer(List.of());

        assertThat(store.find(List.of())).isEmpty();
    }
}
