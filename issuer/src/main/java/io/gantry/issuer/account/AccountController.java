package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Secret;
import io.gantry.problem.Fault;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
            new ProblemType(409, "already-registered", "The account name is taken");
    static final ProblemType NEEDED_ADMIN = new ProblemType(409, "needed-admin", "The administrator is needed");

    // Lower case only, so that no two names look alike; gantry-… names clients.
    private static final String NAME = "^(?!gantry-)[a-z0-9][a-z0-9._-]{0,39}$";

    private final Administration administration;

    AccountController(Administration administration) {
        this.administration = administration;
    }

    /** Lists all accounts in the order of their names. */
    @GetMapping
    Listing listAccounts() {
        return new Listing(administration.all().stream().map(AccountView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountView> createAccount(@Valid @RequestBody NewAccount request, Principal caller) {
        var account = administration
                .create(request.name(), request.profile(), request.password(), caller.getName())
                .orElseThrow(() ->
                        new ProblemException(ALREADY_REGISTERED, Fault.of("name", request.name(), "an unused name")));
        return ResponseEntity.created(URI.create("/api/identity/accounts/" + account.name()))
                .body(AccountView.of(account));
    }

    /** Replaces an account; fields that are left out are removed. Applies to tokens issued from now on. */
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
        administration.setPassword(name, request.password(), caller.getName()).orElseThrow(() -> unknown(name));
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
                            "1 to 40 of a-z, 0-9, dot, underscore and hyphen, a letter or digit first, not beginning with gantry-")
            @Schema(example = "lin.xiao")
            String name,

            @NotNull @Valid DisplayNames names,

            @Code @Nullable String unit,

            @NotEmpty(message = "at least one role") Set<@NotNull Role> roles,

            @NotNull
            @Size(
                    min = Passwords.SHORTEST,
                    max = Passwords.LONGEST,
                    message = "{min} to {max} characters",
                    payload = Secret.class)
            @Schema(format = "password")
            String password) {

        Profile profile() {
            return new Profile(names, unit, roles, false);
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewPassword(
            @NotNull
            @Size(
                    min = Passwords.SHORTEST,
                    max = Passwords.LONGEST,
                    message = "{min} to {max} characters",
                    payload = Secret.class)
            @Schema(format = "password")
            String password) {}
}
