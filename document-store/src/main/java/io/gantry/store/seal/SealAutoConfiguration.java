package io.gantry.store.seal;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;

/** Provides the keys for sealing; a service that seals nothing needs none. */
@AutoConfiguration
class SealAutoConfiguration {

    private static final String KEYS = "gantry.seal.keys";

    @Bean
    @Lazy
    SealKeys sealKeys(Environment settings) {
        var keys = settings.getProperty(KEYS);
        if (keys == null) {
            throw new IllegalStateException(KEYS
                    + " is not set (expected: keys of 64 hexadecimal digits, from a file that is not in the store)");
        }
        return new SealKeys(keys);
    }
}
