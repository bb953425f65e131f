package io.gantry.console.edge;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The services behind the edge. */
record ServiceInstances(List<Service> services) {

    /**
     * A service with its instances.
     *
     * @param path what leads to it begins so
     */
    record Service(String name, String path, Instances instances) {}

    static ServiceInstances of(ServiceProperties addresses) {
        var services = new ArrayList<>(List.of(
                service("project-service", "/api/registry/", addresses.project()),
                service("progress-service", "/api/progress/", addresses.progress()),
                service("notification-service", "/api/notification/", addresses.notification())));
        var identity = addresses.identity();
        if (identity != null) {
            services.add(service("issuer", "/api/identity/", List.of(identity)));
        }
        return new ServiceInstances(services);
    }

    private static Service service(String name, String path, List<URI> addresses) {
        return new Service(name, path, new Instances(addresses, System::nanoTime));
    }

    /** The service that a path leads to; empty if none. */
    Optional<Service> at(String path) {
        return services.stream()
                .filter(service -> path.startsWith(service.path()))
                .findFirst();
    }

    List<Instance> all() {
        return services.stream()
                .flatMap(service -> service.instances().all().stream())
                .toList();
    }
}
