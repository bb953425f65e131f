package io.gantry.stream;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down while a consumer stands at a record, or the broker refuses this machine's time; says which and why. */
final class StreamHealth implements HealthIndicator {

    private final ConsumerProgress progress;
    private final BrokerClock clock;

    StreamHealth(ConsumerProgress progress, BrokerClock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var standing = progress.standing();
        if (standing.isEmpty() && !clock.isRefused()) {
            return Health.up().build();
        }
        var health = Health.down();
        standing.forEach(health::withDetail);
        if (clock.isRefused()) {
            health.withDetail("clock", "the broker refuses this machine's time");
        }
        return health.build();
    }
}
