package io.gantry.console.edge;

import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A read that is asked for with a visit.
 *
 * @param path with the query, as it is sent
 * @param service that answers it
 */
record VisitPath(String path, ServiceInstances.Service service) {

    /** How many at most come along. */
    static final int MOST = 8;

    private static final int LONGEST = 1000;
    private static final String PARAMETER = "of";
    private static final Phrase PATHS = new Phrase("visit-paths", "at most {max} paths", "最多 {max} 个路径");
    private static final Phrase PATH = new Phrase(
            "visit-path",
            "the plain path of a service, such as /api/progress/projects?limit=50",
            "服务的规范路径，例如 /api/progress/projects?limit=50");

    // No empty segment, none that leads elsewhere, nothing encoded that would divide a path or end a line: what it
    // begins with
    // is where it leads.
    private static final Pattern PLAIN = Pattern.compile(
            "(?:/(?!\\.{1,2}(?:[/?]|$))"
                    + "(?:[\\w.~!$&'()*+,=:@-]|%(?!0|1|2[EF5]|3B|5C|7F)[0-9A-F]{2})+)+"
                    + "(?:\\?[\\w.~!$&'()*+,;=:@/?%-]*)?",
            Pattern.CASE_INSENSITIVE);

    /** @throws ProblemException 400 if there are too many, or one is not such a path */
    static List<VisitPath> in(List<String> paths, ServiceInstances services) {
        if (paths.size() > MOST) {
            throw refused(paths.size(), PATHS.with(MOST));
        }
        return paths.stream().distinct().map(path -> in(path, services)).toList();
    }

    private static VisitPath in(String path, ServiceInstances services) {
        return services.at(path)
                .filter(service ->
                        path.length() <= LONGEST && PLAIN.matcher(path).matches())
                .map(service -> new VisitPath(path, service))
                .orElseThrow(() -> refused(path, PATH));
    }

    private static ProblemException refused(Object value, Phrase expected) {
        return new ProblemException(ProblemType.MALFORMED_REQUEST, Fault.of(PARAMETER, value, expected));
    }
}
