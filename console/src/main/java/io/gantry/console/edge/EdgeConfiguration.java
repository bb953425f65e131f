package io.gantry.console.edge;

import com.mongodb.client.MongoDatabase;
import io.gantry.access.instance.InstanceReporter;
import io.gantry.http.limit.HeldRefusals;
import io.gantry.http.origin.HostFilter;
import io.gantry.http.origin.Hosts;
import io.gantry.http.origin.OriginProperties;
import io.gantry.problem.ProblemWriter;
import io.gantry.stream.Poller;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.boot.task.SimpleAsyncTaskExecutorBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** Which service answers for which path, and how the edge talks to the services. */
@Configuration(proxyBeanMethods = false)
class EdgeConfiguration {

    // More than Tomcat has threads, so that no request ever waits for a connection.
    private static final int CONNECTIONS = 1000;

    // Each takes a thread where there are no virtual ones; pages ask for the rest by themselves.
    private static final int VISITS_READS_AT_ONCE = 200;

    // The services close a connection that has been idle for 10 s.
    private static final TimeValue IDLE = TimeValue.ofSeconds(8);

    // A service that has been started again has closed those it had before; a look costs a millisecond.
    private static final TimeValue LOOK_AFTER = TimeValue.ofMilliseconds(250);

    @Bean(destroyMethod = "close")
    CloseableHttpClient serviceClient(ServiceProperties properties) {
        var answerWithin = Timeout.of(properties.answerWithin());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setDefaultSocketConfig(
                        SocketConfig.custom().setTcpNoDelay(true).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectWithin()))
                        .setSocketTimeout(answerWithin)
                        .setValidateAfterInactivity(LOOK_AFTER)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answerWithin)
                        .setExpectContinueEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setKeepAliveStrategy((response, context) -> IDLE)
                .disableAuthCaching()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableDefaultUserAgent()
                .disableRedirectHandling()
                .build();
    }

    @Bean
    FilterRegistrationBean<HostFilter> oneHost(OriginProperties origin, ProblemWriter problems, HeldRefusals held) {
        var registration =
                new FilterRegistrationBean<>(new HostFilter(new Hosts(origin.url(), origin.hosts()), problems, held));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    ServiceInstances serviceInstances(ServiceProperties services) {
        return ServiceInstances.of(services);
    }

    @Bean
    Poller instanceWatch(ServiceInstances services) {
        return new Poller(
                "instance-watch",
                InstanceWatch.EVERY,
                new InstanceWatch(services.all(), InstanceProbe::isAnswered)::round);
    }

    @Bean
    Consoles consoles(
            Environment environment,
            InstanceReporter console,
            MongoDatabase database,
            JsonMapper json,
            InstantSource clock) {
        var host = hostName();
        return new Consoles(
                () -> host + ":" + environment.getRequiredProperty("local.server.port"),
                console::report,
                new MongoConsoleReports(database),
                json,
                clock);
    }

    @Bean
    Poller consoleReports(Consoles consoles) {
        return new Poller("console-reports", Consoles.EVERY, consoles::report);
    }

    @Bean
    InstanceSurvey instanceSurvey(
            ServiceInstances services,
            CloseableHttpClient serviceClient,
            Consoles consoles,
            JsonMapper json,
            InstantSource clock) {
        return new InstanceSurvey(services, serviceClient, consoles, json, clock);
    }

    @Bean
    InstanceCalls instanceCalls(CloseableHttpClient serviceClient) {
        return new InstanceCalls(serviceClient);
    }

    @Bean
    VisitAnswers visitAnswers(InstanceCalls calls, JsonMapper json, SimpleAsyncTaskExecutorBuilder executors) {
        return new VisitAnswers(
                calls,
                json,
                executors
                        .threadNamePrefix("visit-")
                        .concurrencyLimit(VISITS_READS_AT_ONCE)
                        .rejectTasksWhenLimitReached(true)
                        .build());
    }

    @Bean
    ServletContextInitializer services(ServiceInstances services, InstanceCalls calls, ProblemWriter writer) {
        var problems = new ServiceProblems(writer);
        return context -> services.services()
                .forEach(service -> context.addServlet(
                                service.name(),
                                new ServiceProxy(service.instances(), service.path() + "**", calls, problems))
                        .addMapping(service.path() + "*"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
