package io.gantry.access.instance;

import io.gantry.access.instance.InstanceReport.Reading;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Statistic;
import io.micrometer.core.instrument.Timer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The meters that operators look at, out of all that there are. */
final class Readings {

    static final String REQUESTS = "http.server.requests";

    private static final Set<String> OF_THE_PROCESS = Set.of("process.cpu.usage", "system.cpu.count");
    private static final Set<String> OF_THE_HEAP = Set.of("jvm.memory.used", "jvm.memory.max");
    private static final String LAG = "spring.cloud.stream.binder.kafka.offset";

    private Readings() {}

    static List<Reading> of(MeterRegistry meters) {
        var all = meters.getMeters();
        var single = all.stream()
                .filter(named(name -> name.startsWith("gantry.") || name.equals(LAG) || OF_THE_PROCESS.contains(name)))
                .map(meter -> new Reading(meter.getId().getName(), tagsOf(meter), valuesOf(meter)));
        var heap = sums(
                all.stream().filter(named(OF_THE_HEAP::contains)).filter(meter -> "heap".equals(tag(meter, "area"))),
                "area");
        var requests = sums(all.stream().filter(named(REQUESTS::equals)), "outcome");
        return Stream.of(single, heap, requests)
                .flatMap(each -> each)
                .filter(reading -> !reading.values().isEmpty())
                .sorted(Comparator.comparing(Reading::name)
                        .thenComparing(reading -> reading.tags().toString()))
                .toList();
    }

    private static Predicate<Meter> named(Predicate<String> name) {
        return meter -> name.test(meter.getId().getName());
    }

    /** One reading for each name and each value of {@code tag}: meters that differ in other tags are added up. */
    private static Stream<Reading> sums(Stream<Meter> meters, String tag) {
        return meters
                .collect(Collectors.groupingBy(
                        meter -> new Reading(
                                meter.getId().getName(), Map.of(tag, String.valueOf(tag(meter, tag))), Map.of()),
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> {
                    var values = new TreeMap<String, Double>();
                    group.getValue()
                            .forEach(meter -> measured(meter)
                                    .forEach((what, value) ->
                                            values.merge(what, value, what.equals("max") ? Math::max : Double::sum)));
                    return new Reading(group.getKey().name(), group.getKey().tags(), values);
                });
    }

    private static String tag(Meter meter, String name) {
        return String.valueOf(meter.getId().getTag(name));
    }

    // Which service it is stands in the report itself.
    private static Map<String, String> tagsOf(Meter meter) {
        var tags = new TreeMap<String, String>();
        meter.getId().getTags().stream()
                .filter(tag -> !tag.getKey().equals("application"))
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
        return tags;
    }

    private static Map<String, Double> valuesOf(Meter meter) {
        var values = measured(meter);
        if (meter instanceof Timer timer) {
            var counts = timer.takeSnapshot().histogramCounts();
            for (var percent : counts.length > 0 && timer.count() > 0 ? List.of(50, 99) : List.<Integer>of()) {
                Stream.of(counts)
                        .filter(bucket -> bucket.count() * 100 >= (double) percent * timer.count())
                        .findFirst()
                        .ifPresent(bucket -> values.put("p" + percent, bucket.bucket(TimeUnit.SECONDS)));
            }
        }
        return values;
    }

    // A gauge whose source is away has no number. Each is asked once: the lag is waited for while the broker is away.
    private static Map<String, Double> measured(Meter meter) {
        var values = new TreeMap<String, Double>();
        for (var measurement : meter.measure()) {
            var value = measurement.getValue();
            if (Double.isFinite(value)) {
                values.put(nameOf(measurement.getStatistic()), value);
            }
        }
        return values;
    }

    private static String nameOf(Statistic statistic) {
        return switch (statistic) {
            case COUNT -> "count";
            case TOTAL, TOTAL_TIME -> "total";
            case MAX -> "max";
            default -> "value";
        };
    }
}
