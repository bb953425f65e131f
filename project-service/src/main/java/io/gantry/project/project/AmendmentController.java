package io.gantry.project.project;

import io.gantry.access.AllowedTo;
import io.gantry.access.Caller;
import io.gantry.access.Role;
import io.gantry.access.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

// Not below /projects, where any word may be the code of a project.
@RestController
@RequestMapping("/api/registry/project-amendments")
@Tag(name = "Project amendments", description = "The same facts for several projects at once")
class AmendmentController {

    private final ProjectAmendments amendments;

    AmendmentController(ProjectAmendments amendments) {
        this.amendments = amendments;
    }

    @PostMapping("/check")
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "checkProjectAmendments",
            summary =
                    "Check an amendment of several projects: the changes, and the projects that would be refused; changes nothing",
            description = "The answer has the revision of each project, to be sent along when it is to be done.")
    AmendmentReport check(@RequestBody AmendmentDraft draft, Caller caller, Scope scope) {
        return amendments.check(draft, caller, scope);
    }

    @PostMapping
    @AllowedTo(Role.OFFICE)
    @Operation(
            operationId = "amendProjects",
            summary = "Give up to 200 projects the same facts, each based on a revision of its own",
            description =
                    "Each project is changed with all that is asked for or not at all, who answers for it from today; the answer says of each what has"
                            + " changed or why it is refused. What is wrong whatever the project, such as a unit that is not"
                            + " registered, is refused for all of them. Sending the same again does no harm: a project that"
                            + " is as asked for is done, whatever its revision.")
    AmendmentReport amend(@RequestBody AmendmentDraft draft, Caller caller, Scope scope) {
        return amendments.amend(draft, caller, scope);
    }
}
