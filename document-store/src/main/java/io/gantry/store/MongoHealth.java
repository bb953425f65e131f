package io.gantry.store;

import com.mongodb.client.MongoDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Pings the service's own database. A probe that comes while another is under way takes the result of that one, so that
 * a slow store is not asked more the slower it gets.
 */
final class MongoHealth implements HealthIndicator {

    private static final Document PING = new Document("ping", 1);

    private final MongoDatabase database;
    private final AtomicReference<CompletableFuture<Health>> underWay = new AtomicReference<>();

    MongoHealth(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Health health() {
        var mine = new CompletableFuture<Health>();
        while (!underWay.compareAndSet(null, mine)) {
            var other = underWay.get();
            if (other != null) {
                return other.join();
            }
        }
        var health = ping();
        underWay.set(null);
        mine.complete(health);
        return health;
    }

    private Health ping() {
        try {
            database.runCommand(PING);
            return Health.up().build();
        } catch (RuntimeException e) {
            return Health.down(e).build();
        }
    }
}
