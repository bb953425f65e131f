package io.gantry.console.edge;

import java.io.IOException;
import java.util.Optional;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** Puts a request to the instances of a service in turn, until one answers. */
final class InstanceCalls {

    private final HttpClient client;

    InstanceCalls(HttpClient client) {
        this.client = client;
    }

    /** Makes the request as it is sent to an instance. */
    interface Making {
        HandedOnRequest requestTo(Instance instance) throws IOException;
    }

    /**
     * Takes the answer. An {@link IOException} says that the answer has broken off.
     *
     * @param <X> what ends it all although the answer came
     */
    interface Taking<X extends Exception> {
        void take(ClassicHttpResponse answer) throws IOException, X;
    }

    /**
     * @param repeatable whether it may be sent to another instance when one that has got it does not answer
     * @return why none has answered; empty if one has
     * @throws IOException if the request could not be made, or its body has broken off
     */
    <X extends Exception> Optional<IOException> ask(
            Instances instances, boolean repeatable, Making making, Taking<X> taking) throws IOException, X {
        var failure = new IOException("the service has no instance");
        for (var instance : instances.inTurn()) {
            var request = making.requestTo(instance);
            try (var call = instance.begin(request::cancel);
                    var answer = execute(request, instance)) {
                call.isAnswered();
                taking.take(answer);
                return Optional.empty();
            } catch (IOException e) {
                request.throwIfBroken();
                failure = request.isCancelled() ? new InstanceHangsException(e) : e;
                if (ServiceProblems.isNotReached(e)) {
                    instance.refuses();
                } else if (!repeatable) {
                    break;
                }
            }
        }
        return Optional.of(failure);
    }

    // A call that is cancelled in the moment before it connects fails as the client happens to notice: it has no state,
    // or no connection, any more.
    private ClassicHttpResponse execute(HandedOnRequest request, Instance instance) throws IOException {
        try {
            return client.executeOpen(instance.host(), request, null);
        } catch (RuntimeException e) {
            request.throwIfBroken();
            if (request.isCancelled()) {
                throw new IOException("the call was cancelled", e);
            }
            throw e;
        }
    }
}
