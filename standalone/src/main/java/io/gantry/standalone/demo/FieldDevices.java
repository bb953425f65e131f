package io.gantry.standalone.demo;

import io.gantry.standalone.identity.PrivateFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One device for each unit that reports in the demo. Its key is made when it is first needed. */
final class FieldDevices {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ENROLLED = 201;
    private static final int UNIT_UNKNOWN = 422;

    private final GantryClient gantry;
    private final String exampleUnit;
    private final Path exampleKey;
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** @param exampleKey where the key of {@code exampleUnit} is left, for trying the demo from a terminal */
    FieldDevices(GantryClient gantry, String exampleUnit, Path exampleKey) {
        this.gantry = gantry;
        this.exampleUnit = exampleUnit;
        this.exampleKey = exampleKey;
    }

    String keyOf(String unit) {
        return keys.computeIfAbsent(unit, this::enroll);
    }

    private String enroll(String unit) {
        var device = Map.of("unit", unit, "label", "演示设备 Demo device");
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var answer = gantry.post("/api/progress/devices", device);
        // The unit is registered, and progress-service may not have heard of it yet.
        while (answer.status() == UNIT_UNKNOWN && System.nanoTime() < deadline) {
            GantryClient.pause();
            answer = gantry.post("/api/progress/devices", device);
        }
        var key = answer.expect(ENROLLED).body().path("key").asString();
        if (unit.equals(exampleUnit)) {
            PrivateFiles.write(exampleKey, key);
        }
        return key;
    }
}
