package io.gantry.console.script;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.token.DeadTokenListener;
import io.gantry.access.token.ScriptTokens;
import io.gantry.event.Topics;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Tombstones;
import io.gantry.unit.Units;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScriptConfiguration {

    // Before Spring Security (-100), so that what the edge itself refuses is seen as well.
    private static final int BEFORE_SECURITY = -105;

    @Bean
    TokenUses tokenUses(MongoDatabase database) {
        return new MongoTokenUses(database);
    }

    @Bean
    UseNotes useNotes(TokenUses uses, InstantSource clock) {
        return new UseNotes(uses, clock);
    }

    @Bean
    TokenRegister tokenRegister(ScriptTokens tokens, Units units, EventPublisher publisher, InstantSource clock) {
        return new TokenRegister(tokens, units, publisher, new SecureRandom(), clock);
    }

    // The console alone writes to the topic.
    @Bean
    DeadTokenListener deadTokensInTheLog(Tombstones tombstones) {
        return id -> tombstones.leave(Topics.ACCESS_EVENTS, id);
    }

    @Bean
    FilterRegistrationBean<UseFilter> usesOfTokens(ScriptTokens tokens, UseNotes notes) {
        var registration = new FilterRegistrationBean<>(new UseFilter(tokens, notes));
        registration.setOrder(BEFORE_SECURITY);
        registration.addUrlPatterns("/api/*");
        return registration;
    }
}
