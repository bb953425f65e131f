package io.gantry.standalone.demo;

import io.gantry.event.ProgressReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Sends reports as a field unit's device does that was out of reach: in batches, and again what was not taken. */
final class ReportSender {

    private static final int BATCH = 500;
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GantryClient gantry;

    ReportSender(GantryClient gantry) {
        this.gantry = gantry;
    }

    /** Returns when all are accepted. A repeat of one that was accepted before counts as accepted. */
    void send(List<ProgressReport> reports) {
        for (int from = 0; from < reports.size(); from += BATCH) {
            sendBatch(reports.subList(from, Math.min(from + BATCH, reports.size())));
        }
    }

    private void sendBatch(List<ProgressReport> batch) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var rest = batch;
        while (true) {
            var receipts = gantry.post("/api/progress/reports", rest).body();
            var refused = new ArrayList<ProgressReport>();
            for (int i = 0; i < rest.size(); i++) {
                if (receipts.path(i).path("status").asInt() != ACCEPTED) {
                    refused.add(rest.get(i));
                }
            }
            if (refused.isEmpty()) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(refused.size() + " reports are refused: " + receipts);
            }
            // A project may be registered, and progress-service not have heard of it yet.
            GantryClient.pause();
            rest = refused;
        }
    }
}
