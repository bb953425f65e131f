package io.gantry.access.instance;

import io.gantry.access.instance.InstanceReport.Part;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;

/** Says what there is to know of this instance, from its own health and meters. */
public final class InstanceReporter {

    private static final String READINESS = "readiness";

    private final String service;
    private final Instant since;
    private final HealthEndpoint health;
    private final MeterRegistry meters;

    /**
     * @param service its name
     * @param since when it was started
     */
    InstanceReporter(String service, Instant since, HealthEndpoint health, MeterRegistry meters) {
        this.service = service;
        this.since = since;
        this.health = health;
        this.meters = meters;
    }

    public InstanceReport report() {
        var readiness = health.healthForPath(READINESS);
        var status = readiness == null ? Status.UNKNOWN : readiness.getStatus();
        return new InstanceReport(
                service,
                InstanceReporter.class.getPackage().getImplementationVersion(),
                since,
                ProcessHandle.current().pid(),
                status.getCode(),
                readiness instanceof CompositeHealthDescriptor all ? partsOf(all) : List.of(),
                Readings.of(meters));
    }

    private static List<Part> partsOf(CompositeHealthDescriptor all) {
        var parts = all.getComponents();
        return parts == null ? List.of() : partsOf(parts);
    }

    private static List<Part> partsOf(Map<String, HealthDescriptor> parts) {
        return parts.entrySet().stream()
                .map(part -> new Part(
                        part.getKey(), part.getValue().getStatus().getCode(), whatIsWrongWith(part.getValue())))
                .toList();
    }

    private static Map<String, String> whatIsWrongWith(HealthDescriptor part) {
        var details = new TreeMap<String, String>();
        if (!part.getStatus().equals(Status.UP) && part instanceof IndicatedHealthDescriptor indicated) {
            indicated.getDetails().forEach((name, detail) -> details.put(name, String.valueOf(detail)));
        }
        return details;
    }
}
