package io.gantry.stream.setup;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What the log is set up with.
 *
 * @param acls the table of rights; absent where somebody else sets them
 * @param passwords of the users, by name; other users keep their passwords
 */
@ConfigurationProperties("gantry.setup")
record LogSetupProperties(
        @Nullable Resource acls, @DefaultValue Map<String, String> passwords) {}
