package io.gantry.store;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.gantry.stream.TemporaryFailures;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.boot.mongodb.autoconfigure.health.MongoHealthContributorAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The database that {@code spring.mongodb.uri} names. */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = MongoHealthContributorAutoConfiguration.class)
@EnableConfigurationProperties(StoreProperties.class)
class DocumentStoreAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer documentStoreSettings(StoreProperties properties) {
        return new MongoSettings(properties);
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase database(MongoClient client, MongoConnectionDetails connection) {
        var name = connection.getConnectionString().getDatabase();
        if (name == null) {
            throw new IllegalStateException("spring.mongodb.uri names no database (expected: mongodb://host/database)");
        }
        return client.getDatabase(name);
    }

    @Bean
    TemporaryFailures storeFailures() {
        return MongoFailures::isTemporary;
    }

    // Replaces Spring Boot's contributor of this name, which lists all databases of the server.
    @Bean
    @ConditionalOnEnabledHealthIndicator("mongodb")
    MongoHealth mongoHealthContributor(MongoDatabase database) {
        return new MongoHealth(database);
    }
}
