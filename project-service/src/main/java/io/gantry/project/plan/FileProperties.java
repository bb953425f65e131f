package io.gantry.project.plan;

import io.gantry.file.FileLimits;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a schedule file may cost, which comes from anywhere. Its size: {@code gantry.limits.file}.
 *
 * @param time until it is read or written
 * @param heapMegabytes memory for what it holds, in a process beside this one
 * @param atOnce how many are read or written at the same time
 * @param patience how long one waits for its turn
 */
@ConfigurationProperties("gantry.files")
record FileProperties(
        @DefaultValue("20s") Duration time,
        @DefaultValue("256") int heapMegabytes,
        @DefaultValue("1") int atOnce,
        @DefaultValue("8s") Duration patience) {

    FileLimits limits() {
        return new FileLimits(time, heapMegabytes, atOnce, patience);
    }
}
