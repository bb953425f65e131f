package io.gantry.notification.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of alerts.
 *
 * @param escalateAfter how long a unit has to acknowledge before its superior is told; alerts keep what was set when they
 *     were raised
 * @param poll how often alerts that are due are looked for
 * @param lookAgainAfter how long an escalation waits for a unit that the directory does not know yet
 */
@ConfigurationProperties("gantry.alert")
record AlertProperties(
        @DefaultValue("4h") Duration escalateAfter,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("30s") Duration lookAgainAfter) {

    AlertProperties {
        if (escalateAfter.isNegative() || escalateAfter.isZero() || escalateAfter.toDays() > 365) {
            throw new IllegalArgumentException(
                    "gantry.alert.escalate-after: " + escalateAfter + " (expected: above 0 and up to 365 days)");
        }
    }
}
