package io.gantry.progress.delay;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The evaluator's rhythm. The rules' thresholds are {@code gantry.rules.<rule>.<parameter>}.
 *
 * @param poll how often subjects are looked for whose time has come; a change is evaluated at once
 * @param outageFrom from when on a time in which no instance could receive reports is an outage: what was due in it does
 *     not count
 */
@ConfigurationProperties("gantry.delay")
record DelayProperties(
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10m") Duration outageFrom) {}
