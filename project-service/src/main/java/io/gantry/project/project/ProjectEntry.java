package io.gantry.project.project;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.gantry.event.Project;
import io.gantry.event.Stage;

/** A project in the register without its plan, as of a revision. */
record ProjectEntry(@JsonUnwrapped Project project, Stage stage, long revision) {

    ProjectEntry next(Project nextProject, Stage nextStage) {
        return new ProjectEntry(nextProject, nextStage, revision + 1);
    }
}
