package io.gantry.problem;

import java.util.Optional;

/**
 * Recognises that a part which this service needs is away, so that the request is answered with 503 and not with 500. A
 * module that talks to such a part provides a bean.
 */
@FunctionalInterface
public interface Outage {

    /** What to tell the client, if waiting helps against {@code fault} itself; its causes are asked for separately. */
    Optional<Phrase> detailOf(Throwable fault);
}
