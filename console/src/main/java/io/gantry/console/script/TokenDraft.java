package io.gantry.console.script;

import io.gantry.access.Role;
import io.gantry.http.validation.OneLineText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A token that somebody wants.
 *
 * @param label what people call it
 * @param service whether it is a service's, which outlives the logins of who has issued it
 * @param unit code of the unit for whose business it is good; absent for one's own
 * @param roles names of the roles it is to have
 * @param days how long it is good
 */
record TokenDraft(
        @NotNull @OneLineText(max = 60) String label,
        boolean service,
        @Nullable String unit,
        @NotEmpty Set<@NotNull String> roles,
        @Min(1) @Max(LONGEST_DAYS) int days) {

    static final int LONGEST_DAYS = 366;

    TokenDraft {
        roles = roles == null ? Set.of() : Set.copyOf(roles);
    }

    /** The names of those roles that {@code own} do not include, or that are none. */
    Set<String> beyond(Set<Role> own) {
        return roles.stream()
                .filter(name -> Role.of(name).filter(own::contains).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
