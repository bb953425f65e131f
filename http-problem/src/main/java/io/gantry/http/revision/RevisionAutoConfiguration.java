package io.gantry.http.revision;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Answers changes that are not based on the present revision, in every service alike. */
@AutoConfiguration
class RevisionAutoConfiguration {

    @Bean
    RevisionAdvice revisionAdvice() {
        return new RevisionAdvice();
    }
}
