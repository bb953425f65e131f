package io.gantry.console.live;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

@Configuration(proxyBeanMethods = false)
class LiveStreams {

    @Bean
    Consumer<Message<List<byte[]>>> relayLive(LiveRelay relay) {
        return batch -> SignalReader.read(batch).forEach(relay::relay);
    }
}
