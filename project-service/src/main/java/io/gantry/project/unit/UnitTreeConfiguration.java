package io.gantry.project.unit;

import io.gantry.unit.FreshUnits;
import io.gantry.unit.UnitTree;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tree of units, by which it is known whose business a caller sees. */
@Configuration(proxyBeanMethods = false)
class UnitTreeConfiguration {

    @Bean
    FreshUnits unitTree(UnitStore store, InstantSource clock) {
        return new FreshUnits(() -> UnitTree.of(store.places()), clock);
    }
}
