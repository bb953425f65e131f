package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.http.validation.Code;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted.
 *
 * @param stage those at this stage
 * @param unit those that concern this unit: it leads them, answers for them or for a part of them, or reports on them
 */
record ProjectFilter(@Nullable Stage stage, @Nullable String unit) {

    private static final Phrase UNIT = new Phrase("a-unit", "the code of a unit", "单位的代码");

    private static final Pattern CODE = Pattern.compile(Code.PATTERN);

    ProjectFilter {
        if (unit != null && !CODE.matcher(unit).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("unit", unit, UNIT));
        }
    }
}
