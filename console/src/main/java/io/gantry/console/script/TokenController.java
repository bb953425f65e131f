package io.gantry.console.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.access.Caller;
import io.gantry.access.token.ScriptTokens;
import io.gantry.access.token.ScriptTokens.Known;
import io.gantry.console.session.Login;
import io.gantry.console.trail.AuditTrail;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where people keep their tokens, and administrators those of their units. By a session only: no token makes another. */
@RestController
@RequestMapping("/api/console/tokens")
class TokenController {

    private final TokenRegister register;
    private final ScriptTokens tokens;
    private final TokenUses uses;
    private final AuditTrail trail;

    TokenController(TokenRegister register, ScriptTokens tokens, TokenUses uses, AuditTrail trail) {
        this.register = register;
        this.tokens = tokens;
        this.uses = uses;
        this.trail = trail;
    }

    /**
     * A token.
     *
     * @param holder the account for which it acts; absent for a service's
     * @param good whether it is still good: neither revoked nor expired, nor ended with its holder's logins
     * @param lastUsedAt within some seconds
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String id,
            String label,
            @Nullable String holder,
            @Nullable String unit,
            List<String> roles,
            String issuedBy,
            Instant issuedAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            boolean good) {

        static Summary of(Known known, boolean good, @Nullable Instant lastUsedAt) {
            var token = known.token();
            return new Summary(
                    token.id(),
                    token.label(),
                    token.holder(),
                    token.unit(),
                    token.roles(),
                    known.by().account(),
                    known.issuedAt(),
                    token.expiresAt(),
                    known.revokedAt(),
                    lastUsedAt,
                    good);
        }
    }

    record Listing(List<Summary> items) {}

    /**
     * What is to be put into the script.
     *
     * @param token what it sends as its bearer token; shown this once and kept nowhere
     */
    record Issued(String id, String label, Instant expiresAt, String token) {

        // Spring's web log shows answers.
        @Override
        public String toString() {
            return "Issued[id=" + id + "]";
        }
    }

    @GetMapping
    Listing list(HttpServletRequest request) {
        var all = register.of(callerOf(request));
        var lastUses = uses.of(all.stream().map(known -> known.token().id()).collect(Collectors.toSet()));
        return new Listing(all.stream()
                .map(known -> Summary.of(
                        known, tokens.isGood(known), lastUses.get(known.token().id())))
                .sorted(Comparator.comparing(Summary::good)
                        .thenComparing(Summary::issuedAt)
                        .reversed())
                .toList());
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    Issued issue(@Valid @RequestBody TokenDraft draft, HttpServletRequest request) {
        var issue = register.issue(draft, callerOf(request));
        trail.done(request, HttpServletResponse.SC_CREATED, "issueToken");
        var token = issue.known().token();
        return new Issued(
                token.id(), token.label(), token.expiresAt(), issue.key().reveal());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id, HttpServletRequest request) {
        register.revoke(id, callerOf(request));
        trail.done(request, HttpServletResponse.SC_NO_CONTENT, "revokeToken");
    }

    private static Caller callerOf(HttpServletRequest request) {
        return Login.of(request).orElseThrow().caller();
    }
}
