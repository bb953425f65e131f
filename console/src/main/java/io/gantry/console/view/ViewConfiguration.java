package io.gantry.console.view;

import com.mongodb.client.MongoDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

    @Bean
    SavedViews savedViews(MongoDatabase database) {
        return new MongoSavedViews(database);
    }
}
