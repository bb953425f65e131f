package io.gantry.standalone.demo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.gantry.event.ProgressReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Sends reports as a field unit's device does that was out of reach: in batches, and again what was not taken. */
final class ReportSender {

    private static final int BATCH = 500;
    private static final int ACCEPTED = 202;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final GantryClient gantry;
    private final FieldDevices devices;

    ReportSender(GantryClient gantry, FieldDevices devices) {
        this.gantry = gantry;
        this.devices = devices;
    }

    /** Returns when all are accepted. A repeat of one that was accepted before counts as accepted. */
    void send(List<ProgressReport> reports) {
        var byUnit = reports.stream().collect(groupingBy(ProgressReport::unit, TreeMap::new, toList()));
        byUnit.forEach((unit, all) -> {
            for (int from = 0; from < all.size(); from += BATCH) {
                sendBatch(devices.keyOf(unit), all.subList(from, Math.min(from + BATCH, all.size())));
            }
        });
    }

    private void sendBatch(String key, List<ProgressReport> batch) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var rest = batch;
        while (true) {
            var receipts = gantry.report(key, rest).body();
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
