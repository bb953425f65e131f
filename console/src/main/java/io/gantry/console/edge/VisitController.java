package io.gantry.console.edge;

import io.gantry.access.limit.Admission;
import io.gantry.console.session.Login;
import io.gantry.console.session.PageSessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a page that begins in one answer what it would ask for one after the other. */
@RestController
class VisitController {

    private final PageSessions sessions;
    private final ServiceInstances services;
    private final VisitAnswers answers;
    private final Admission admission;

    VisitController(PageSessions sessions, ServiceInstances services, VisitAnswers answers, Admission admission) {
        this.sessions = sessions;
        this.services = services;
        this.answers = answers;
        this.admission = admission;
    }

    /**
     * @param asked {@code of}, as often as there are paths to ask for; a list would be divided at its commas
     * @param rights for whom the page asks: whoever has others gets the session alone
     */
    @GetMapping("/api/console/visit")
    Visit visit(
            @RequestParam MultiValueMap<String, String> asked,
            @RequestParam(required = false) @Nullable String rights,
            HttpServletRequest request,
            CsrfToken csrf) {
        var paths = VisitPath.in(asked.getOrDefault("of", List.of()), services);
        var session = sessions.of(request, csrf);
        var wanted = !paths.isEmpty() && session.rights().equals(rights) && isPaid(paths.size(), request);
        return new Visit(session, wanted ? answers.to(paths, request) : Map.of());
    }

    // The request itself is paid for as any other.
    private boolean isPaid(int count, HttpServletRequest request) {
        var caller = Login.of(request).orElseThrow().caller();
        return admission.more(caller, count).empty() == null;
    }
}
