package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.http.validation.Code;
import io.gantry.http.validation.Secret;
import io.gantry.http.validation.Violations;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
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

    private static final Phrase UNUSED = new Phrase("unused-name", "an unused name", "未被占用的名称");
    private static final Phrase LAST_ADMIN = new Phrase(
            "last-admin",
            "{name} (expected: the last administrator stays enabled and keeps the role admin)",
            "{name}（要求：最后一个管理员须保持启用并保留 admin 角色）");
    private static final Phrase ANOTHERS = new Phrase(
            "another-account",
            "{name} (expected: another's account; one's own roles, unit and state are changed by another administrator, and one's own password where the old one is asked for)",
            "{name}（要求：他人的账号；自己的角色、单位和状态由其他管理员更改，自己的密码在需输入原密码处更改）");
    private static final Phrase OWN_UNIT =
            new Phrase("own-unit", "the code of a registered unit, one's own or below", "本单位或下级已登记单位的代码");
    private static final Phrase OWN_ROLES =
            new Phrase("own-border-roles", "roles that do not reach beyond your own units", "权限不超出本单位范围的角色");
    private static final Phrase NO_ROLE_BEYOND = new Phrase(
            "account-beyond",
            "{name} (expected: an account whose roles do not reach beyond your own units)",
            "{name}（要求：没有超出本单位范围角色的账号）");
    private static final Phrase ACCOUNT = new Phrase("account", "the name of an account", "账号的名称");

    static final ProblemType ALREADY_REGISTERED =
            new ProblemType(409, "already-registered", "The account name is taken", "账号名已被占用");
    static final ProblemType NEEDED_ADMIN =
            new ProblemType(409, "needed-admin", "The administrator is needed", "需要保留管理员");
    static final ProblemType OWN_ACCOUNT =
            new ProblemType(409, "own-account", "An account cannot change its own rights", "不得更改自己的权限");

    // Lower case only, so that no two names look alike; gantry-… names clients.
    static final String NAME = "^(?!gantry-)[a-z0-9][a-z0-9._-]{0,39}$";

    static final String NAME_FORM =
            "account-name|1 to 40 of a-z, 0-9, dot, underscore and hyphen, a letter or digit first, not"
                    + " beginning with gantry-|1 到 40 个 a-z、0-9、点、下划线或连字符，以字母或数字开头，不以 gantry- 开头";

    private final Administration administration;
    private final Administrators administrators;

    AccountController(Administration administration, Administrators administrators) {
        this.administration = administration;
        this.administrators = administrators;
    }

    @Operation(summary = "The accounts of one's units, in the order of their names")
    @GetMapping
    Listing listAccounts(JwtAuthenticationToken caller) {
        return new Listing(administration.all(administrators.of(caller)).stream()
                .map(AccountView::of)
                .toList());
    }

    @Operation(summary = "Create an account")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AccountView> createAccount(
            @Valid @RequestBody NewAccount request, BindingResult form, JwtAuthenticationToken caller) {
        var by = administrators.of(caller);
        var faults = new ArrayList<>(Violations.faultsOf(form));
        var isSound = faults.isEmpty();
        faults.addAll(administration.faultsOf(request, placesOf(faults), by));
        // A single one that is not of the form is a kind of problem of its own, as whoever creates says.
        if (!isSound || faults.size() > 1) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, faults));
        }
        var account = administration
                .create(request.name(), request.profile(), request.password(), by)
                .orElseThrow(() -> new ProblemException(ALREADY_REGISTERED, nameTaken(request.name())));
        return ResponseEntity.created(URI.create("/api/identity/accounts/" + account.name()))
                .body(AccountView.of(account));
    }

    @Operation(summary = "Replace an account; fields left out are removed. Applies to tokens issued from now on")
    @PutMapping("/{name}")
    AccountView amendAccount(
            @PathVariable String name, @Valid @RequestBody Profile request, JwtAuthenticationToken caller) {
        return administration
                .amend(name, request, administrators.of(caller))
                .map(AccountView::of)
                .orElseThrow(() -> unknown(name));
    }

    @Operation(summary = "Set a new password, which ends all logins of the account")
    @PutMapping("/{name}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(
            @PathVariable String name, @Valid @RequestBody NewPassword request, JwtAuthenticationToken caller) {
        administration
                .setPassword(name, request.password(), administrators.of(caller))
                .orElseThrow(() -> unknown(name));
    }

    @Operation(summary = "Remove the second factor of an account whose owner has lost it")
    @DeleteMapping("/{name}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@PathVariable String name, JwtAuthenticationToken caller) {
        administration.removeSecondFactor(name, administrators.of(caller)).orElseThrow(() -> unknown(name));
    }

    @ExceptionHandler
    ResponseEntity<Object> weak(WeakPasswordException e) {
        return e.problem().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> needed(NeededAdminException e) {
        return Problem.of(NEEDED_ADMIN, LAST_ADMIN.with(e.name())).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> own(OwnAccountException e) {
        return new ProblemException(OWN_ACCOUNT, faultOf(e)).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> beyond(BeyondOwnException e) {
        var type = e.what() == BeyondOwnException.What.ACCOUNT ? ProblemType.FORBIDDEN : ProblemType.INVALID_CONTENT;
        return new ProblemException(type, faultOf(e)).answer();
    }

    private static Set<String> placesOf(List<Fault> faults) {
        return faults.stream().map(fault -> fault.field().split("[.\\[]")[0]).collect(Collectors.toSet());
    }

    static Fault nameTaken(String name) {
        return Fault.of("name", name, UNUSED);
    }

    static Fault faultOf(BeyondOwnException e) {
        return switch (e.what()) {
            case UNIT -> Fault.of("unit", e.value(), OWN_UNIT);
            case ROLES -> Fault.of("roles", e.value(), OWN_ROLES);
            case ACCOUNT -> Fault.of("", NO_ROLE_BEYOND.with(String.valueOf(e.value())));
        };
    }

    static Fault faultOf(OwnAccountException e) {
        return Fault.of("", ANOTHERS.with(e.name()));
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(ProblemType.NOT_FOUND, Fault.of("", name, ACCOUNT));
    }

    record Listing(List<AccountView> items) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AccountView(
            String name,
            DisplayNames names,
            @Nullable String unit,
            List<Role> roles,
            boolean disabled,
            boolean secondFactor) {

        static AccountView of(Account account) {
            return new AccountView(
                    account.name(),
                    account.names(),
                    account.unit(),
                    account.roles().stream().sorted().toList(),
                    account.disabled(),
                    account.countingFactor().isPresent());
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewAccount(
            @NotNull @Pattern(regexp = NAME, message = NAME_FORM) @Schema(example = "lin.xiao")
            String name,

            @NotNull @Valid DisplayNames names,

            @Code @Schema(example = "QY-XH") @Nullable String unit,

            @NotEmpty Set<@NotNull Role> roles,

            @NotNull
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, payload = Secret.class)
            @Schema(format = "password", example = "correct horse battery staple")
            String password) {

        Profile profile() {
            return new Profile(names, unit, roles, false);
        }
    }

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record NewPassword(
            @NotNull
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, payload = Secret.class)
            @Schema(format = "password", example = "correct horse battery staple")
            String password) {}
}
