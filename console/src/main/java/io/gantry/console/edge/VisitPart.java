package io.gantry.console.edge;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One read of a visit while it is asked for. */
final class VisitPart {

    // A list of 500 units, the longest that pages begin with, is a fifth of that.
    private static final int LARGEST_BYTES = 512 * 1024;
    private static final String BEHIND = "Gantry-Behind";

    private final VisitPath path;
    private final Header[] headers;
    private volatile @Nullable HandedOnRequest sent;
    private volatile boolean givenUp;

    /** @param headers that each service gets */
    VisitPart(VisitPath path, Header[] headers) {
        this.path = path;
        this.headers = headers;
    }

    String path() {
        return path.path();
    }

    /** The answer; empty for any other than a whole one that a page may take as if it had asked for it itself. */
    Optional<JsonNode> ask(InstanceCalls calls, JsonMapper json) {
        var found = new AtomicReference<@Nullable JsonNode>();
        try {
            calls.ask(path.service().instances(), true, this::requestTo, answer -> found.set(read(answer, json)));
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.ofNullable(found.get());
    }

    /** Lets nobody wait for it any longer. */
    void giveUp() {
        givenUp = true;
        var waiting = sent;
        if (waiting != null) {
            waiting.cancel();
        }
    }

    private HandedOnRequest requestTo(Instance instance) throws IOException {
        var request = new HandedOnRequest("GET", instance.host(), path.path());
        request.setHeaders(headers);
        sent = request;
        // Looked at when whoever gives up can see the request.
        if (givenUp) {
            throw new IOException("nobody waits for it any more");
        }
        return request;
    }

    private static @Nullable JsonNode read(ClassicHttpResponse answer, JsonMapper json) throws IOException {
        var entity = answer.getEntity();
        if (answer.getCode() != HttpStatus.SC_OK
                || answer.containsHeader(BEHIND)
                || entity == null
                || !ContentType.APPLICATION_JSON.isSameMimeType(ContentType.parseLenient(entity.getContentType()))) {
            return null;
        }
        try {
            // What is longer is cut off, and not JSON any more.
            return json.readTree(EntityUtils.toByteArray(entity, LARGEST_BYTES));
        } catch (JacksonException e) {
            return null;
        }
    }
}
