package io.gantry.console.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances of each service, by the paths that lead to it. */
record ServiceInstances(Map<String, Instances> byPath) {

    static ServiceInstances of(ServiceProperties services) {
        var all = new LinkedHashMap<String, Instances>();
        all.put("/api/registry/*", new Instances(services.project(), System::nanoTime));
        all.put("/api/progress/*", new Instances(services.progress(), System::nanoTime));
        all.put("/api/notification/*", new Instances(services.notification(), System::nanoTime));
        var identity = services.identity();
        if (identity != null) {
            all.put("/api/identity/*", new Instances(List.of(identity), System::nanoTime));
        }
        return new ServiceInstances(all);
    }

    List<Instance> all() {
        return byPath.values().stream()
                .flatMap(instances -> instances.all().stream())
                .toList();
    }
}
