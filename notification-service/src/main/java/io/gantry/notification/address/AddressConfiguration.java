package io.gantry.notification.address;

import io.gantry.access.Scope;
import io.gantry.notification.channel.Channel;
import io.gantry.problem.ProblemResponses;
import io.gantry.problem.ProblemType;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feature together. */
@Configuration(proxyBeanMethods = false)
class AddressConfiguration {

    @Bean
    UnitAddresses unitAddresses(ChannelStore store, MeterRegistry meters) {
        Gauge.builder(
                        "gantry.channels.disabled",
                        store,
                        all -> all.disabled(Scope.EVERYTHING).size())
                .description("Channels to which nothing is sent, because their receivers are gone")
                .register(meters);
        return new UnitAddresses(store, System::nanoTime);
    }

    @Bean
    ChannelRegister channelRegister(
            ChannelStore store, UnitAddresses addresses, List<Channel> channels, InstantSource clock) {
        var types = channels.stream().collect(Collectors.toMap(Channel::type, channel -> channel));
        return new ChannelRegister(store, addresses, types, clock);
    }

    @Bean
    OperationCustomizer channelProblems() {
        return ProblemResponses.of("setChannels", ProblemType.STALE_REVISION, ProblemType.REVISION_REQUIRED);
    }
}
