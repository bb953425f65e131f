package io.gantry.progress.status;

import io.gantry.progress.delay.Subjects.Settled;
import io.gantry.progress.delay.Subjects.ToJudge;
import io.gantry.progress.rule.SubjectKind;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Settles what was given to be judged, as if no rule had anything to say. */
final class Settling {

    private Settling() {}

    static List<Settled> all(ToJudge given, Instant asOf, @Nullable Instant next) {
        var project = given.project();
        if (project == null) {
            return List.of();
        }
        var id = given.projectId();
        return Stream.of(
                        given.activities().stream()
                                .map(each -> new Settled(
                                        id,
                                        SubjectKind.ACTIVITY,
                                        each.activity().id(),
                                        each.version(),
                                        asOf,
                                        "rules",
                                        next)),
                        given.reports().stream()
                                .map(each -> new Settled(
                                        id,
                                        SubjectKind.REPORT,
                                        each.report().id().toString(),
                                        each.version(),
                                        asOf,
                                        "rules",
                                        null)),
                        Stream.of(new Settled(id, SubjectKind.PROJECT, id, project.version(), asOf, "rules", next)))
                .flatMap(each -> each)
                .toList();
    }
}
