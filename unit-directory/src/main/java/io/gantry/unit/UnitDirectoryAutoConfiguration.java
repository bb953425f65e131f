package io.gantry.unit;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The directory of a service that has a store. project-service, where the units come from, brings its own tree. */
@AutoConfiguration(afterName = "io.gantry.store.DocumentStoreAutoConfiguration")
@ConditionalOnClass(MongoDatabase.class)
@ConditionalOnBean(MongoDatabase.class)
@ConditionalOnMissingBean(Units.class)
class UnitDirectoryAutoConfiguration {

    @Bean
    UnitDirectory unitDirectory(MongoDatabase database, InstantSource clock) {
        return new UnitDirectory(new MongoUnitStore(database), clock);
    }
}
