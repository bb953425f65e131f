package io.gantry.access.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Request budgets of this instance, and bounds for a request's body.
 *
 * @param account for each person's account
 * @param device for each device
 * @param total for all together, known or not
 * @param body largest body
 * @param bodyWithin time in which a body has to arrive as a whole
 */
@ConfigurationProperties("gantry.limits")
record LimitProperties(
        @DefaultValue Account account,
        @DefaultValue Device device,
        @DefaultValue Total total,
        @DefaultValue("3MB") DataSize body,
        @DefaultValue("30s") Duration bodyWithin) {

    /** What a budget is made of. */
    interface Budget {

        /** Requests a second in the long run. */
        int perSecond();

        /** Requests at once after a rest. */
        int burst();
    }

    record Account(
            @DefaultValue("50") int perSecond,
            @DefaultValue("300") int burst) implements Budget {}

    record Device(
            @DefaultValue("50") int perSecond,
            @DefaultValue("200") int burst) implements Budget {}

    record Total(
            @DefaultValue("1000") int perSecond,
            @DefaultValue("2000") int burst) implements Budget {}
}
