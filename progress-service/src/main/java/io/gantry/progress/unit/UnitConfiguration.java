package io.gantry.progress.unit;

import com.mongodb.client.MongoDatabase;
import io.gantry.unit.FreshUnits;
import io.gantry.unit.UnitTree;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnitConfiguration {

    @Bean
    UnitStore unitStore(MongoDatabase database) {
        return new MongoUnitStore(database);
    }

    @Bean
    FreshUnits units(UnitStore store, InstantSource clock) {
        return new FreshUnits(() -> UnitTree.of(store.parents()), clock);
    }

    @Bean
    UnitProjection unitProjection(UnitStore store, FreshUnits units) {
        return new UnitProjection(store, units);
    }
}
