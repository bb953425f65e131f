package io.gantry.project.register;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.mongodb.client.MongoDatabase;
import io.gantry.testing.TestStore;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

abstract class ZoneContract {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final TestStore kind;
    private final MongoDatabase database;

    ZoneContract(TestStore kind) {
        this.kind = kind;
        this.database = kind.emptyDatabase();
    }

    @Test
    void theZoneOfTheFirstStartStaysAndAnotherIsRefused() {
        MongoZone.check(database, SHANGHAI);

        var later = kind.throughAnotherClient(database);

        assertThatNoException().isThrownBy(() -> MongoZone.check(later, SHANGHAI));
        assertThatIllegalStateException()
                .isThrownBy(() -> MongoZone.check(later, ZoneId.of("Asia/Urumqi")))
                .withMessage(
                        "gantry.zone: Asia/Urumqi (expected: Asia/Shanghai, in which days have been written so far;"
                                + " the zone is fixed at the first start)");
    }
}
