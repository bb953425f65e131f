package io.gantry.http.limit;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Where refusals wait before they are sent, all of a process together. */
@AutoConfiguration
class HoldAutoConfiguration {

    @Bean
    HeldRefusals heldRefusals() {
        return new HeldRefusals();
    }
}
