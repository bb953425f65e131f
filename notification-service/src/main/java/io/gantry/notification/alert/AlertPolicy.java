package io.gantry.notification.alert;

import java.time.Duration;

/**
 * How long what takes. What an alert's last event says of its next step stays as it is when this changes.
 *
 * @param escalateAfter time to acknowledge, before the parent unit is told
 * @param remindAfter between two reminders where there is no parent unit left
 * @param settleWithin a delay that is back within this time after its alert was resolved is the same case; and what comes
 *     and goes is told once in this time
 */
record AlertPolicy(Duration escalateAfter, Duration remindAfter, Duration settleWithin) {}
