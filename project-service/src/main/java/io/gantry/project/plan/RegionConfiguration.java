package io.gantry.project.plan;

import com.mongodb.client.MongoDatabase;
import io.gantry.project.register.MongoZone;
import io.gantry.project.register.RegionProperties;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@EnableConfigurationProperties(RegionProperties.class)
@Configuration(proxyBeanMethods = false)
class RegionConfiguration {

    /** Refuses a start with another time zone than the one of the start before. */
    @Bean
    SmartInitializingSingleton zoneCheck(MongoDatabase database, RegionProperties region) {
        return () -> MongoZone.check(database, region.zone());
    }
}
