package io.gantry.progress.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what becomes of reports. */
final class ReportCounts {

    final Counter accepted;
    final Counter refused;
    final Counter repeated;
    final Counter unconfirmed;

    ReportCounts(MeterRegistry meters) {
        accepted = counter(meters, "accepted");
        refused = counter(meters, "refused");
        repeated = counter(meters, "repeated");
        unconfirmed = counter(meters, "unconfirmed");
    }

    private static Counter counter(MeterRegistry meters, String outcome) {
        return meters.counter("gantry.reports", "outcome", outcome);
    }
}
