package io.gantry.issuer.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.http.validation.Secret;
import io.gantry.issuer.account.Account;
import io.gantry.issuer.account.Accounts;
import io.gantry.issuer.account.OwnAccount;
import io.gantry.issuer.account.Passwords;
import io.gantry.issuer.account.WeakPasswordException;
import io.gantry.issuer.account.WrongPasswordException;
import io.gantry.issuer.factor.SecondFactor;
import io.gantry.issuer.login.Attempts;
import io.gantry.issuer.login.TooManyAttemptsException;
import io.gantry.problem.Fault;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;

@RestController
@Tag(name = "own account")
@RequestMapping("/api/identity/own")
class OwnAccountController {

    private static final Phrase REMOVE_FIRST =
            new Phrase("remove-first", "remove it before you begin another", "请先移除现有的，再设置新的");
    private static final Phrase ANOTHER_CODE = new Phrase(
            "app-code", "it is not the code that the app shows now (expected: six digits)", "不是应用当前显示的验证码（要求：六位数字）");
    private static final Phrase ANOTHER_PASSWORD =
            new Phrase("present-password", "it is wrong (expected: the present password)", "不正确（要求：当前密码）");
    private static final Phrase TOO_MANY =
            new Phrase("too-many-attempts", "too many attempts have failed; try again later", "失败次数过多，请稍后再试");

    static final ProblemType WRONG_PASSWORD =
            new ProblemType(422, "wrong-password", "The present password is wrong", "当前密码不对");
    static final ProblemType WRONG_CODE = new ProblemType(422, "wrong-code", "The code is wrong", "验证码不对");
    static final ProblemType IN_USE =
            new ProblemType(409, "second-factor-in-use", "There is a second factor already", "已有第二验证因素");

    private final Accounts accounts;
    private final OwnAccount own;
    private final Attempts attempts;

    OwnAccountController(Accounts accounts, OwnAccount own, Attempts attempts) {
        this.accounts = accounts;
        this.own = own;
        this.attempts = attempts;
    }

    /** @param recoveryCodesLeft how many of them were not used yet */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OwnAccountView(String name, boolean secondFactor, int recoveryCodesLeft) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PasswordChange(
            @NotNull
            @Size(max = Passwords.LONGEST, payload = Secret.class)
            @Schema(format = "password", example = "the present one")
            String current,

            @NotNull
            @Size(min = Passwords.SHORTEST, max = Passwords.LONGEST, payload = Secret.class)
            @Schema(format = "password", example = "correct horse battery staple")
            String password) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record PasswordAgain(
            @NotNull
            @Size(max = Passwords.LONGEST, payload = Secret.class)
            @Schema(format = "password", example = "the present one")
            String current) {}

    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
    record Code(
            @NotNull @Size(max = 20, payload = Secret.class) @Schema(example = "123456")
            String code) {}

    /** @param uri as apps read it, also out of the picture */
    record Enrolment(String secret, String uri, QrCode picture) {

        // Spring's web log shows answers.
        @Override
        public String toString() {
            return "Enrolment[]";
        }
    }

    record RecoveryCodes(List<String> codes) {

        @Override
        public String toString() {
            return "RecoveryCodes[]";
        }
    }

    @Operation(summary = "One's own account")
    @GetMapping
    OwnAccountView getOwnAccount(@AuthenticationPrincipal Jwt caller) {
        var account = accountOf(caller);
        var factor = account.countingFactor();
        return new OwnAccountView(
                account.name(),
                factor.isPresent(),
                factor.map(SecondFactor::recovery).map(List::size).orElse(0));
    }

    @Operation(summary = "Change one's own password, which ends all logins of the account")
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeOwnPassword(@Valid @RequestBody PasswordChange change, @AuthenticationPrincipal Jwt caller) {
        var account = accountOf(caller);
        counted(account, () -> {
            own.changePassword(account, change.current(), change.password());
            return true;
        });
    }

    @Operation(summary = "End all logins of one's own account, everywhere")
    @PostMapping("/logins/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOwnLogins(@Valid @RequestBody PasswordAgain again, @AuthenticationPrincipal Jwt caller) {
        var account = accountOf(caller);
        counted(account, () -> {
            own.endLogins(account, again.current());
            return true;
        });
    }

    @Operation(summary = "Begin a second factor, which counts as soon as a code of the app has confirmed it")
    @PostMapping("/second-factor")
    Enrolment beginOwnSecondFactor(@Valid @RequestBody PasswordAgain again, @AuthenticationPrincipal Jwt caller) {
        var account = accountOf(caller);
        var secret = counted(account, () -> own.beginSecondFactor(account, again.current()))
                .orElseThrow(() -> new ProblemException(IN_USE, REMOVE_FIRST));
        var uri = "otpauth://totp/Gantry:" + UriUtils.encode(account.name(), StandardCharsets.UTF_8) + "?secret="
                + secret + "&issuer=Gantry";
        return new Enrolment(secret, uri, QrCode.of(uri));
    }

    @Operation(summary = "Confirm the second factor, and get the codes for when the app is lost")
    @PutMapping("/second-factor")
    RecoveryCodes confirmOwnSecondFactor(@Valid @RequestBody Code code, @AuthenticationPrincipal Jwt caller) {
        var account = accountOf(caller);
        return counted(
                account,
                () -> own.confirmSecondFactor(account, code.code())
                        .map(RecoveryCodes::new)
                        .orElseThrow(() -> new ProblemException(WRONG_CODE, Fault.of("code", ANOTHER_CODE))));
    }

    @Operation(summary = "Remove one's own second factor")
    @PostMapping("/second-factor/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeOwnSecondFactor(@Valid @RequestBody PasswordAgain again, @AuthenticationPrincipal Jwt caller) {
        var account = accountOf(caller);
        counted(account, () -> {
            own.removeSecondFactor(account, again.current());
            return true;
        });
    }

    private Account accountOf(Jwt caller) {
        return accounts.find(Objects.requireNonNull(caller.getSubject(), "subject"))
                .orElseThrow();
    }

    // Here a password or code could be guessed as well as at the login.
    private <T> T counted(Account account, Supplier<T> attempt) {
        attempts.beginLoggedIn(account.name());
        var done = attempt.get();
        attempts.succeededLoggedIn(account.name());
        return done;
    }

    @ExceptionHandler
    ResponseEntity<Object> wrong(WrongPasswordException e) {
        var fault = Fault.of("current", ANOTHER_PASSWORD);
        return Problem.of(WRONG_PASSWORD, List.of(fault)).answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> weak(WeakPasswordException e) {
        return e.problem().answer();
    }

    @ExceptionHandler
    ResponseEntity<Object> paused(TooManyAttemptsException e) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(e.pauseSeconds()));
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, TOO_MANY).answer(headers);
    }
}
