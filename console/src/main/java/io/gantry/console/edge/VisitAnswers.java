package io.gantry.console.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks services side by side for what comes along with a visit, each as if the browser had asked for it. */
final class VisitAnswers implements DisposableBean {

    // What takes longer the page asks for by itself, and shows the rest meanwhile.
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final InstanceCalls calls;
    private final JsonMapper json;
    private final SimpleAsyncTaskExecutor askers;

    /** @param askers refuses what would be too much at once */
    VisitAnswers(InstanceCalls calls, JsonMapper json, SimpleAsyncTaskExecutor askers) {
        this.calls = calls;
        this.json = json;
        this.askers = askers;
    }

    /** What has come of {@code paths} within the second that a visit waits at most; whatever has not is left out. */
    Map<String, JsonNode> to(List<VisitPath> paths, HttpServletRequest request) {
        var likeTheBrowser = new BasicHttpRequest(request.getMethod(), request.getRequestURI());
        RequestHeaders.copy(request, likeTheBrowser);
        likeTheBrowser.setHeader(HttpHeaders.ACCEPT, MediaType.APPLICATION_JSON_VALUE);
        likeTheBrowser.removeHeaders(HttpHeaders.ACCEPT_ENCODING); // they are read here
        var headers = likeTheBrowser.getHeaders();
        var parts = paths.stream().map(path -> new VisitPart(path, headers)).toList();
        var coming = parts.stream().map(this::begin).toList();
        var answers = new LinkedHashMap<String, JsonNode>();
        for (int i = 0; i < parts.size(); i++) {
            var path = parts.get(i).path();
            coming.get(i).join().ifPresent(answer -> answers.put(path, answer));
        }
        parts.forEach(VisitPart::giveUp);
        return answers;
    }

    private CompletableFuture<Optional<JsonNode>> begin(VisitPart part) {
        try {
            return CompletableFuture.supplyAsync(() -> part.ask(calls, json), askers)
                    .completeOnTimeout(Optional.empty(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TaskRejectedException e) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
    }

    @Override
    public void destroy() {
        askers.close();
    }
}
