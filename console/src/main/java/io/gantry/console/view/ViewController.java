package io.gantry.console.view;

import io.gantry.console.session.Login;
import io.gantry.console.view.SavedViews.Kept;
import io.gantry.http.revision.IfMatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The views of whoever is signed in, and nobody else's. They say nothing of projects, so they are not on record. */
@RestController
@RequestMapping("/api/console/views")
class ViewController {

    private final SavedViews views;

    ViewController(SavedViews views) {
        this.views = views;
    }

    @GetMapping
    ResponseEntity<Kept> list(HttpServletRequest request) {
        return answer(views.of(accountOf(request)));
    }

    @PutMapping(consumes = "application/json")
    ResponseEntity<Kept> set(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody ViewsDraft draft,
            HttpServletRequest request) {
        draft.requireNamesOnce();
        var account = accountOf(request);
        var based = IfMatch.parse(ifMatch);
        while (true) {
            var present = views.of(account);
            if (present.items().equals(draft.items())) {
                return answer(present);
            }
            // When the save below has lost against another change, this is where it is said; "*" tries again.
            based.require(present.revision());
            var next = new Kept(present.revision() + 1, draft.items());
            if (views.save(account, next)) {
                return answer(next);
            }
        }
    }

    private static String accountOf(HttpServletRequest request) {
        return Login.of(request).orElseThrow().caller().account();
    }

    private static ResponseEntity<Kept> answer(Kept kept) {
        return ResponseEntity.ok().eTag(IfMatch.tagOf(kept.revision())).body(kept);
    }
}
