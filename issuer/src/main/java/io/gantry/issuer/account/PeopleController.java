package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gantry.access.audit.OnRecord;
import io.gantry.event.AuditEvent.Change;
import io.gantry.event.AuditEvent.CommandDetails;
import io.gantry.issuer.account.People.Person;
import io.gantry.issuer.account.PeopleImport.FirstPassword;
import io.gantry.issuer.account.PeopleImport.Plan;
import io.gantry.problem.Phrase;
import io.gantry.problem.Problem;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "accounts")
class PeopleController {

    static final ProblemType CHANGED_MEANWHILE =
            new ProblemType(409, "accounts-changed", "Accounts have changed meanwhile", "账号已被同时更改");
    private static final Phrase AGAIN = new Phrase("send-again", "send the list again", "请重新提交名单");

    private final PeopleImport people;
    private final Administrators administrators;

    PeopleController(PeopleImport people, Administrators administrators) {
        this.people = people;
        this.administrators = administrators;
    }

    /**
     * Brings the accounts to what a list of people says: headings account, name, english, unit, roles, disabled. Whoever is not in
     * it stays as they are. Tells only what would be done, unless {@code apply} is true; then all of it is done, or, where a
     * row has a fault, nothing. New accounts' passwords are told this once.
     */
    @PostMapping(path = "/api/identity/people", consumes = PeopleTable.TYPE)
    @Operation(
            summary = "Import a list of people as accounts, or preview the import",
            description =
                    "Accounts that are not in the list stay as they are. With `apply` all of it is done, or, where a"
                            + " row has a fault, nothing; new accounts' passwords are told this once.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = PeopleTable.TYPE,
                            schema =
                                    @Schema(
                                            type = "string",
                                            example = "account,name,english,unit,roles,disabled\n"
                                                    + "li.yun,李云,Li Yun,QY-XH,reporter unit,no\n")))
    ResponseEntity<Imported> importPeople(
            @Valid @RequestBody People list,
            @RequestParam(defaultValue = "false") boolean apply,
            JwtAuthenticationToken caller,
            HttpServletRequest request) {
        var by = administrators.of(caller);
        var plan = people.plan(list, by);
        if (!plan.faults().isEmpty()) {
            throw new ProblemException(Problem.of(ProblemType.INVALID_CONTENT, plan.faults()));
        }
        OnRecord.detail(request, told(plan, apply));
        var passwords =
                apply ? people.apply(plan, by).orElseThrow(() -> new ProblemException(CHANGED_MEANWHILE, AGAIN)) : null;
        if (apply) {
            OnRecord.told(new CommandDetails(null, null, rights(plan)));
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Imported.of(plan, passwords));
    }

    // As where rights are given one by one: who had which, and has.
    private static List<Change> rights(Plan plan) {
        var changes = new ArrayList<Change>();
        for (var person : plan.created()) {
            var profile = person.profile();
            changes.add(new Change(
                    person.name(), null, RightsOnRecord.rights(profile.roles(), profile.unit(), profile.disabled())));
        }
        for (var account : plan.amended()) {
            changes.add(new Change(account.name(), rightsOf(plan.before().get(account.name())), rightsOf(account)));
        }
        return changes;
    }

    private static @Nullable String rightsOf(@Nullable Account account) {
        return account == null ? null : RightsOnRecord.rights(account.roles(), account.unit(), account.disabled());
    }

    private static String told(Plan plan, boolean apply) {
        return (apply ? "applied" : "looked at") + " created="
                + String.join(",", plan.created().stream().map(Person::name).toList()) + " amended="
                + String.join(",", plan.amended().stream().map(Account::name).toList());
    }

    /**
     * What a list does, or would do.
     *
     * @param applied whether it was done
     * @param created the new accounts
     * @param amended the accounts that are changed
     * @param unchanged how many are as the list says already
     * @param passwords of the new accounts; absent unless it was done
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Imported(
            boolean applied,
            List<String> created,
            List<String> amended,
            int unchanged,
            @Nullable List<FirstPassword> passwords) {

        static Imported of(Plan plan, @Nullable List<FirstPassword> passwords) {
            return new Imported(
                    passwords != null,
                    plan.created().stream().map(Person::name).toList(),
                    plan.amended().stream().map(Account::name).toList(),
                    plan.unchanged(),
                    passwords);
        }
    }
}
