package io.gantry.notification.unit;

import io.gantry.unit.FreshUnits;
import io.gantry.unit.UnitTree;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

    // Whose business somebody sees follows from the tree as this service knows it.
    @Bean
    FreshUnits units(UnitStore store, InstantSource clock) {
        return new FreshUnits(() -> UnitTree.of(store.parents()), clock);
    }
}
