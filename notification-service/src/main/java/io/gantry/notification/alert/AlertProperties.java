package io.gantry.notification.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of alerts. A step that has been announced comes when it was announced for; the next one follows the settings.
 *
 * @param escalateAfter time that a unit has to acknowledge before its parent unit is told
 * @param remindAfter between two reminders of an alert that has reached the root unit and is not acknowledged
 * @param settleWithin a delay that is back within this time after its alert was resolved reopens that alert
 * @param poll how often alerts that will be due are looked for; each is seen to when it is due
 * @param remembered how many alerts are kept in memory, so that they need not be read when their delays change
 * @param lookAgainAfter how long an escalation waits for a unit that the directory does not know yet
 */
@ConfigurationProperties("gantry.alert")
record AlertProperties(
        @DefaultValue("4h") Duration escalateAfter,
        @DefaultValue("24h") Duration remindAfter,
        @DefaultValue("24h") Duration settleWithin,
        @DefaultValue("5s") Duration poll,
        @DefaultValue("2000") int remembered,
        @DefaultValue("30s") Duration lookAgainAfter) {

    private static final Duration LONGEST = Duration.ofDays(365);

    AlertProperties {
        check("escalate-after", escalateAfter, Duration.ofMillis(1));
        check("remind-after", remindAfter, Duration.ofSeconds(1));
        check("settle-within", settleWithin, Duration.ZERO);
    }

    AlertPolicy policy() {
        return new AlertPolicy(escalateAfter, remindAfter, settleWithin);
    }

    private static void check(String name, Duration value, Duration least) {
        if (value.compareTo(least) < 0 || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("gantry.alert." + name + ": " + value + " (expected: " + least + " to "
                    + LONGEST.toDays() + " days)");
        }
    }
}
