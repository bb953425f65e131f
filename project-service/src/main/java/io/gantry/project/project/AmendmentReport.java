package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.event.Names;
import io.gantry.problem.Fault;
import io.gantry.project.register.Change;
import io.gantry.project.register.FieldChange;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a change of several projects does, or has done, to each of them.
 *
 * @param projects in the order in which they were chosen
 */
record AmendmentReport(
        @Schema(description = "How many change") long amended,

        @Schema(description = "How many are as was asked for")
        long unchanged,

        @Schema(description = "How many stay as they are because something is wrong")
        long refused,

        List<Amended> projects) {

    AmendmentReport {
        projects = List.copyOf(projects);
    }

    static AmendmentReport of(List<Amended> projects) {
        return new AmendmentReport(
                count(projects, State.AMENDED),
                count(projects, State.UNCHANGED),
                count(projects, State.REFUSED),
                projects);
    }

    private static long count(List<Amended> projects, State state) {
        return projects.stream().filter(project -> project.state == state).count();
    }

    /** The same with those of {@code others} in the place of those that have their ids. */
    AmendmentReport with(Map<String, Amended> others) {
        UnaryOperator<Amended> latest = project -> others.getOrDefault(project.id, project);
        return of(projects.stream().map(latest).toList());
    }

    /** What becomes of a project. */
    enum State {
        /** It has changed, or would. */
        AMENDED,
        /** It is as was asked for already. */
        UNCHANGED,
        /** It stays as it is: the faults say why. */
        REFUSED
    }

    /**
     * One of the projects.
     *
     * @param names absent where no such project is registered
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Amended(
            @Schema(example = "GX-2026-017") String id,
            @Nullable Names names,

            @Schema(
                    description = "The revision that it has now: in a check that on which the change is to be based.",
                    example = "3")
            @Nullable
            Long revision,

            State state,

            @Schema(description = "Changes of the project") @Nullable
            List<FieldChange> changes,

            @Schema(description = "Why it is refused") @Nullable
            List<Fault> faults) {

        static Amended refused(String id, @Nullable RegisteredProject present, Fault why) {
            return new Amended(
                    id,
                    present == null ? null : present.project().names(),
                    present == null ? null : present.revision(),
                    State.REFUSED,
                    null,
                    List.of(why));
        }

        /** @param revision that of the project when it is answered */
        static Amended of(Change<RegisteredProject> change, long revision) {
            var project = change.next().project();
            return change.isOne()
                    ? new Amended(project.id(), project.names(), revision, State.AMENDED, change.changes(), null)
                    : new Amended(project.id(), project.names(), revision, State.UNCHANGED, null, null);
        }
    }
}
