package io.gantry.access.token;

import io.gantry.event.Topics;
import io.gantry.stream.EventCodec;
import io.gantry.stream.Poller;
import io.gantry.stream.WholeTopic;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ConsumerFactory;

/** Has each process hear which logins have ended, and which tokens of scripts there are. */
@AutoConfiguration
class AccessLogAutoConfiguration {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    EndedLogins endedLogins() {
        return new EndedLogins();
    }

    /** The reader, and what it knows: neither is of use without the other. */
    record Reading(ScriptTokens tokens, WholeTopic log) {}

    @Bean
    Reading accessReading(
            ConsumerFactory<?, ?> consumers,
            EventCodec codec,
            EndedLogins ended,
            InstantSource clock,
            ObjectProvider<LoginsEndedListener> listeners) {
        var log = new AtomicReference<@Nullable WholeTopic>();
        var tokens = new ScriptTokens(ended, () -> isRead(log.get()), clock);
        var access =
                new AccessLog(ended, tokens, event -> listeners.orderedStream().forEach(each -> each.ended(event)));
        var topic = new WholeTopic(consumers, codec, Topics.ACCESS_EVENTS, AccessLog.TYPES, access::hear);
        log.set(topic);
        return new Reading(tokens, topic);
    }

    private static boolean isRead(@Nullable WholeTopic topic) {
        return topic != null && topic.isRead();
    }

    @Bean
    ScriptTokens scriptTokens(Reading accessReading) {
        return accessReading.tokens();
    }

    @Bean
    Poller deadTokens(ScriptTokens tokens, ObjectProvider<DeadTokenListener> listeners) {
        return new Poller(
                "dead-tokens",
                FORGET_EVERY,
                () -> tokens.forgetDead(id -> listeners.orderedStream().forEach(each -> each.forget(id))));
    }

    @Bean
    WholeTopic accessLog(Reading accessReading) {
        return accessReading.log();
    }
}
