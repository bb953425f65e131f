package io.gantry.project.chain;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what makes changes of the audit trail evident.
 *
 * @param signingKey signs the heads of the chains, 32 bytes or more in hexadecimal digits; absent: nothing is signed
 * @param heads directory, apart from log and store, for the heads that were signed last, so that a log that was signed anew
 *     shows; absent: they are in the store only
 * @param signEvery how often heads are signed, where there is something new
 * @param verifyEvery how often all is verified without being asked
 */
@ConfigurationProperties("gantry.audit")
record ChainProperties(
        @Nullable String signingKey,
        @Nullable Path heads,
        @DefaultValue("1m") Duration signEvery,
        @DefaultValue("24h") Duration verifyEvery) {}
