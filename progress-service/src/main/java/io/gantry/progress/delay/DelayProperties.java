package io.gantry.progress.delay;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Thresholds of the delay rules, and the evaluator's rhythm.
 *
 * @param poll how often projects are looked for whose time has come; a change is evaluated at once
 */
@ConfigurationProperties("gantry.delay")
record DelayProperties(
        @DefaultValue Overdue overdue,
        @DefaultValue Report report,
        @DefaultValue("1s") Duration poll) {

    /**
     * @param criticalAfterDays days late from which a delay is critical; 15 as in published lamp schemes for
     *     construction (yellow to 7, orange to 15, red from 15 days)
     */
    record Overdue(@DefaultValue("15") int criticalAfterDays) {}

    /**
     * The weekly reporting duty, by default due on Tuesday at noon as in the ministry's weekly reporting rule.
     *
     * @param criticalAfterMissed reports missed in a row from which silence is critical
     */
    record Report(
            @DefaultValue("TUESDAY") DayOfWeek day,
            @DefaultValue("12:00") LocalTime time,
            @DefaultValue("2") int criticalAfterMissed) {}
}
