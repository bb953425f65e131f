package io.gantry.issuer.account;

import io.gantry.http.validation.Code;
import io.gantry.http.validation.OneLineText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People as their directory lists them.
 *
 * @param people in the order of the list; a fault names the place in it, from 0
 */
record People(@Size(min = 1, max = People.MOST) List<@Valid Person> people) {

    /** Making up and hashing a password takes a twentieth of a second. */
    static final int MOST = 200;

    People {
        people = List.copyOf(people);
    }

    /**
     * One of them.
     *
     * @param name the account's
     * @param disabled whether the account cannot log in
     */
    record Person(
            @NotNull @Pattern(regexp = AccountController.NAME, message = AccountController.NAME_FORM)
            String name,

            @NotNull @OneLineText(max = DisplayNames.LONGEST)
            String zh,

            @OneLineText(max = DisplayNames.LONGEST) @Nullable
            String en,

            @Code @Nullable String unit,

            @NotEmpty
            List<
                            @Pattern(
                                    regexp = "reporter|unit|office|leader|ops|admin",
                                    message =
                                            "role|reporter, unit, office, leader, ops or admin|角色之一：reporter、unit、office、leader、ops、admin")
                            String>
                    roles,

            @Pattern(regexp = "|yes|no|true|false|是|否", message = "yes-or-no|yes or no|是或否") @Nullable
            String disabled) {

        Profile profile() {
            var given = Stream.of(Role.values())
                    .filter(role -> roles.contains(role.claim()))
                    .collect(Collectors.toSet());
            var isDisabled = disabled != null && List.of("yes", "true", "是").contains(disabled);
            return new Profile(new DisplayNames(zh, en), unit, given, isDisabled);
        }
    }
}
