package io.gantry.http.validation;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one request beyond its constraints, such as references to what does not exist. */
public final class Faults {

    // A thousand activities may all be wrong in the same way; a reader needs no more than this.
    private static final int MOST = 100;

    private final List<Fault> found = new ArrayList<>();

    /** Notes that {@code value} stands in {@code field} where {@code expected} should. */
    public void add(String field, @Nullable Object value, Phrase expected) {
        if (found.size() < MOST) {
            found.add(Fault.of(field, value, expected));
        }
    }

    public void addAll(Collection<Fault> faults) {
        faults.stream().limit((long) MOST - found.size()).forEach(found::add);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** What was found, up to a hundred, in the order in which it was added. */
    public List<Fault> found() {
        return List.copyOf(found);
    }

    /** @throws ProblemException 422 if anything was found */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, found));
        }
    }
}
