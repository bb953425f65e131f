package io.gantry.console.session;

import com.mongodb.client.MongoDatabase;
import io.gantry.console.store.MongoSessions;
import io.gantry.console.store.Sessions;
import io.gantry.stream.EventPublisher;
import io.gantry.stream.Poller;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Where sessions come from, and which requests get theirs. */
@Configuration(proxyBeanMethods = false)
class SessionStoreConfiguration {

    @Bean
    Sessions sessionStore(MongoDatabase database) {
        return new MongoSessions(database);
    }

    @Bean
    LoginEnds loginEnds() {
        return new LoginEnds();
    }

    @Bean
    ConsoleSessions sessions(Sessions store, LoginEnds ends, SessionProperties properties, InstantSource clock) {
        return new ConsoleSessions(store, ends, properties.loginWithin(), clock);
    }

    @Bean
    SessionCare sessionCare(Sessions store, LoginEnds ends, InstantSource clock) {
        return new SessionCare(store, ends, clock);
    }

    @Bean
    Poller sessionRounds(SessionCare sessionCare) {
        return new Poller("session-care", SessionCare.EVERY, sessionCare::round);
    }

    @Bean
    LoginEnding loginEnding(EventPublisher publisher, InstantSource clock) {
        return new LoginEnding(publisher, clock, UUID::randomUUID);
    }

    @Bean
    EndedSessions endedSessions(Sessions store, SessionCare sessionCare) {
        return new EndedSessions(store, sessionCare);
    }

    @Bean
    FilterRegistrationBean<NeededSessionFilter> sessionFilter(ConsoleSessions sessions, CookieSerializer cookies) {
        var registration =
                new FilterRegistrationBean<>(new NeededSessionFilter(sessions, new FirstSessionCookie(cookies)));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<StoreAwayFilter> storeAway(Refusals refusals) {
        var registration = new FilterRegistrationBean<>(new StoreAwayFilter(new LoginPages(), refusals));
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }
}
