package io.gantry.project.taskbook;

import io.gantry.event.Project;
import io.gantry.project.project.Course;
import java.util.List;
import java.util.Set;

/** Reads of projects what targets and task books follow from. */
interface TargetStore {

    /** @param plan from when until when it is planned */
    record Targeted(Project project, Course course, Span plan) {}

    /** From when until when a project is planned; {@link Span#NONE} where there is no plan, or no such project. */
    Span plan(String projectId);

    /**
     * The projects for which one of {@code units} answers or once answered, in the order of their ids, without those that are
     * withdrawn.
     */
    List<Targeted> heldBy(Set<String> units);
}
