package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.http.validation.Code;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which projects are wanted.
 *
 * @param stage those at this stage
 * @param units those that concern one of these units: it leads them, answers for them or for a part of them, or reports
 *     on them; empty for all
 */
public record ProjectFilter(@Nullable Stage stage, Set<String> units) {

    private static final Phrase UNIT = new Phrase("a-unit", "the code of a unit", "单位的代码");

    private static final Pattern CODE = Pattern.compile(Code.PATTERN);

    public ProjectFilter {
        units = Set.copyOf(units);
    }

    /**
     * Those at {@code stage} that concern one of the units that {@code within} makes of {@code unit}; absent for all.
     *
     * @throws ProblemException 400 if {@code unit} does not look like a code
     */
    public static ProjectFilter of(@Nullable Stage stage, @Nullable String unit, Function<String, Set<String>> within) {
        if (unit != null && !CODE.matcher(unit).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("unit", unit, UNIT));
        }
        return new ProjectFilter(stage, unit == null ? Set.of() : within.apply(unit));
    }

    /** What a filter leaves, for the audit trail: {@code stage=STARTED unit=GX-HB}, or {@code all}. */
    public static String told(@Nullable Stage stage, @Nullable String unit) {
        var told = new StringJoiner(" ").setEmptyValue("all");
        if (stage != null) {
            told.add("stage=" + stage);
        }
        if (unit != null) {
            told.add("unit=" + unit);
        }
        return told.toString();
    }
}
