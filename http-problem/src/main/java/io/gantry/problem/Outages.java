package io.gantry.problem;

import java.util.List;
import java.util.Optional;

/** All kinds of outages that this service knows. */
final class Outages {

    private static final int DEEPEST = 20;

    private final List<Outage> kinds;

    Outages(List<Outage> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    /** The problem to answer with, if {@code fault} or one of its causes is an outage. */
    Optional<Problem> problemOf(Throwable fault) {
        Throwable next = fault;
        for (int depth = 0; next != null && depth < DEEPEST; depth++) {
            var cause = next;
            var detail = kinds.stream()
                    .flatMap(kind -> kind.detailOf(cause).stream())
                    .findFirst();
            if (detail.isPresent()) {
                return detail.map(text -> Problem.of(ProblemType.UNAVAILABLE, text));
            }
            next = next.getCause();
        }
        return Optional.empty();
    }

    /** The innermost cause, for a log of one line. */
    static Throwable rootOf(Throwable fault) {
        var root = fault;
        for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
            root = root.getCause();
        }
        return root;
    }
}
