package io.gantry.console.edge;

import io.gantry.console.edge.ServiceInstances.Service;
import io.gantry.console.edge.Survey.Answer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.ParseException;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks all instances of all services at the same time what they say about themselves. */
final class InstanceSurvey implements DisposableBean {

    // An instance whose store or broker keeps silent takes up to 5 s to say so.
    private static final Timeout PATIENCE = Timeout.ofSeconds(8);
    private static final int AT_ONCE = 8;
    private static final int LARGEST_REPORT = 512 * 1024;

    private final ServiceInstances services;
    private final HttpClient client;
    private final Consoles consoles;
    private final JsonMapper json;
    private final InstantSource clock;
    private final ExecutorService askers = Executors.newFixedThreadPool(AT_ONCE, task -> {
        var thread = new Thread(task, "instance-survey");
        thread.setDaemon(true);
        return thread;
    });

    InstanceSurvey(
            ServiceInstances services, HttpClient client, Consoles consoles, JsonMapper json, InstantSource clock) {
        this.services = services;
        this.client = client;
        this.consoles = consoles;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param token the access token of whoever wants to know
     * @param address where they are
     */
    Survey take(String token, String address) {
        var at = clock.instant();
        var asked = services.services().stream()
                .flatMap(service -> service.instances().all().stream()
                        .map(instance ->
                                CompletableFuture.supplyAsync(() -> ask(service, instance, token, address), askers)))
                .toList();
        return new Survey(
                at,
                Stream.concat(consoles.answers().stream(), asked.stream().map(CompletableFuture::join))
                        .toList());
    }

    private Answer ask(Service service, Instance instance, String token, String address) {
        var request = new HttpGet(service.path() + "instance");
        request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        request.setHeader("X-Forwarded-For", address);
        request.setConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build());
        var where = instance.host().toHostString();
        try {
            return client.execute(instance.host(), request, response -> answer(service, where, response));
        } catch (IOException e) {
            return new Answer(service.name(), where, clock.instant(), null, e.toString());
        }
    }

    private Answer answer(Service service, String where, ClassicHttpResponse response)
            throws IOException, ParseException {
        var text = EntityUtils.toString(response.getEntity(), LARGEST_REPORT);
        if (response.getCode() != HttpStatus.SC_OK) {
            return new Answer(service.name(), where, clock.instant(), null, "HTTP " + response.getCode());
        }
        try {
            return new Answer(service.name(), where, clock.instant(), json.readTree(text), null);
        } catch (JacksonException e) {
            return new Answer(service.name(), where, clock.instant(), null, "no report: " + e.getOriginalMessage());
        }
    }

    @Override
    public void destroy() {
        askers.shutdownNow();
    }
}
