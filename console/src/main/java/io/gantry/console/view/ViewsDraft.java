package io.gantry.console.view;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** All views of somebody, in the order in which they want them, unchecked. */
record ViewsDraft(@NotNull @Size(max = MOST) List<@NotNull @Valid SavedView> items) {

    /** How many somebody may save. */
    static final int MOST = 20;

    private static final Phrase ONCE =
            new Phrase("view-name-once", "a name that no other of your views has", "您的其他筛选未使用的名称");

    /** @throws ProblemException 422 if two have the same name */
    void requireNamesOnce() {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            var name = items.get(i).name();
            if (!seen.add(name.strip().toLowerCase(Locale.ROOT))) {
                faults.add(Fault.of("items[" + i + "].name", name, ONCE));
            }
        }
        if (!faults.isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, faults));
        }
    }
}
