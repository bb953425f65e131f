package io.gantry.standalone.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every route of the services, as their OpenAPI documents describe them. */
record ApiRoutes(List<Route> routes) {

    private static final List<String> SERVICES =
            List.of("project-service", "progress-service", "notification-service", "issuer");

    /**
     * One operation.
     *
     * @param path with its variables in braces
     * @param roles that its document says may call it
     */
    record Route(String operation, String method, String path, boolean hasBody, Set<String> roles) {

        boolean hasVariable() {
            return path.contains("{");
        }
    }

    static ApiRoutes read() {
        return new ApiRoutes(SERVICES.stream().flatMap(ApiRoutes::routesOf).toList());
    }

    private static Stream<Route> routesOf(String service) {
        var document = JsonMapper.shared()
                .readTree(Path.of("..", service, "openapi.json").toFile());
        var routes = new ArrayList<Route>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(operation ->
                                routes.add(route(path.getKey(), operation.getKey(), operation.getValue()))));
        return routes.stream();
    }

    private static Route route(String path, String method, JsonNode operation) {
        var roles = new TreeSet<String>();
        operation.path("x-roles").forEach(role -> roles.add(role.asString()));
        return new Route(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.has("requestBody"),
                roles);
    }

    /** Verbs that a path does not have. */
    Set<String> missingVerbs(String path) {
        var missing = new TreeSet<>(Set.of("GET", "POST", "PUT", "PATCH", "DELETE"));
        routes.stream().filter(route -> route.path().equals(path)).forEach(route -> missing.remove(route.method()));
        return missing;
    }
}
