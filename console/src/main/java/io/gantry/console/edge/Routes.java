package io.gantry.console.edge;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.cloud.gateway.server.mvc.predicate.GatewayRequestPredicates.path;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;

/** Which service answers for which path. */
@Configuration(proxyBeanMethods = false)
class Routes {

    @Bean
    RouterFunction<ServerResponse> services(ServiceProperties services) {
        var routes = to("project", "/api/registry/**", services.project())
                .and(to("progress", "/api/progress/**", services.progress()))
                .and(to("notification", "/api/notification/**", services.notification()));
        var identity = services.identity();
        return identity == null ? routes : routes.and(to("identity", "/api/identity/**", identity));
    }

    private static RouterFunction<ServerResponse> to(String id, String path, URI service) {
        return route(id).route(path(path), http()).before(uri(service)).build();
    }
}
