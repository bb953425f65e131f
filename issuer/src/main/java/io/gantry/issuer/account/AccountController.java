package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "accounts")
@RequestMapping("/api/identity/accounts")
class AccountController {

    static final ProblemType ALREADY_REGISTERED =
            new ProblemType(409, "already-registered", "There is one of that name");
    static final ProblemType NEEDED_ADMIN =
            new ProblemType(409, "needed-admin", "Gantry would be left without this administrator");

    // No capitals, so that there are no two that people take for one; gantry-… are clients.
    private static final String NAME = "^(?!gantry-)[a-z0-9][a-z0-9._-]{0,39}$";

    private final Administration administration;

    AccountController(Administration administration) {
        this.administration = administration;
    }

    /** All accounts, in the order of their names. */
    @GetMapping
    Listing listAccounts() {
        return new Listing(administration.all().stream().map(AccountView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountView> createAccount(@Valid @RequestBody NewAccount request, Principal caller) {
        var account = administration
                .create(request.name(), request.profile(), acceptable(request.password()), caller.getName())
                .orElseThrow(() -> new ProblemException(
                        ALREADY_REGISTERED, Fault.of("name", request.name(), "a name that no account has")));
        return ResponseEntity.created(URI.create("/api/identity/accounts/" + account.name()))
                .body(AccountView.of(account));
    }

    /** Says how the account is to be; what is left out is taken away. Counts for tokens from now on. */
    @PutMapping("/{name}")
    AccountView amendAccount(@PathVariable String name, @Valid @RequestBody Profile request, Principal caller) {
        try {
            return administration
                    .amend(name, request, caller.getName())
                    .map(AccountView::of)
                    .orElseThrow(() -> unknown(name));
        } catch (NeededAdminException e) {
            throw new ProblemException(NEEDED_ADMIN, String.valueOf(e.getMessage()));
        }
    }

    /** Sets a new password, which ends all logins of the account. */
    @PutMapping("/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable String name, @Valid @RequestBody NewPassword request, Principal caller) {
        administration
                .setPassword(name, acceptable(request.password()), caller.getName())
                .orElseThrow(() -> unknown(name));
    }

    // By hand: what the framework refuses it shows.
    private static String acceptable(String password) {
        if (!Passwords.isAcceptable(password)) {
            throw new ProblemException(
                    ProblemType.INVALID_CONTENT,
                    new Fault(
                            "password",
                            "what was sent (expected: " + Passwords.SHORTEST + " to " + Passwords.LONGEST
                                    + " characters)"));
        }
        return password;
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(ProblemType.NOT_FOUND, Fault.of("", name, "the name of an account"));
    }

    record Listing(List<AccountView> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(
            String name, DisplayNames names, @Nullable String unit, List<Role> roles, boolean disabled) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.name(),
                    account.names(),
                    account.unit(),
                    account.roles().stream().sorted().toList(),
                    account.disabled());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewAccount(
            @NotNull
            @Pattern(
                    regexp = NAME,
                    message =
                            "up to 40 of a-z, 0-9, dot, underscore and hyphen, not with a sign or gantry- at its start")
            @Schema(example = "lin.xiao")
            String name,

            @NotNull @Valid DisplayNames names,

            @Pattern(regexp = Profile.CODE, message = "the code of a unit") @Nullable
            String unit,

            @NotEmpty(message = "at least one role") Set<@NotNull Role> roles,

            @Schema(format = "password", minLength = Passwords.SHORTEST, maxLength = Passwords.LONGEST) @NotNull
            String password) {

        Profile profile() {
            return new Profile(names, unit, roles, false);
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewPassword(
            @Schema(format = "password", minLength = Passwords.SHORTEST, maxLength = Passwords.LONGEST) @NotNull
            String password) {}
}
