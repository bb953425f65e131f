package io.gantry.project.project;

import io.gantry.event.Stage;
import io.gantry.event.YearClass;
import io.gantry.http.validation.Code;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which projects somebody asks for, as the parameters of a request have it.
 *
 * @param unit the code of the unit that they concern
 * @param q what stands in their id, one of their names or their sponsor
 */
public record WantedProjects(
        @Nullable Stage stage,
        @Nullable String unit,
        @Nullable String classification,
        @Nullable String chain,
        @Nullable String tier,
        @Nullable YearClass yearClass,
        @Nullable String q) {

    private static final Phrase UNIT = new Phrase("a-unit", "the code of a unit", "单位的代码");

    private static final Pattern CODE = Pattern.compile(Code.PATTERN);

    public static WantedProjects at(@Nullable Stage stage, @Nullable String unit) {
        return new WantedProjects(stage, unit, null, null, null, null, null);
    }

    /**
     * The same as a filter.
     *
     * @param within makes of the code of a unit those of the units whose projects are meant
     * @throws ProblemException 400 if {@code unit} does not look like a code
     */
    public ProjectFilter filter(Function<String, Set<String>> within) {
        if (unit != null && !CODE.matcher(unit).matches()) {
            throw new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of("unit", unit, UNIT));
        }
        return new ProjectFilter(
                stage,
                unit == null ? Set.of() : within.apply(unit),
                classification,
                chain,
                tier,
                yearClass,
                q == null || q.isBlank() ? null : q.strip());
    }

    /** The same for the audit trail: {@code stage=STARTED unit=GX-HB}, or {@code all}. */
    public String told() {
        var named = new LinkedHashMap<String, @Nullable Object>();
        named.put("stage", stage);
        named.put("unit", unit);
        named.put("classification", classification);
        named.put("chain", chain);
        named.put("tier", tier);
        named.put("yearClass", yearClass);
        named.put("q", q);
        named.values().removeIf(Objects::isNull);
        return named.isEmpty()
                ? "all"
                : named.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
