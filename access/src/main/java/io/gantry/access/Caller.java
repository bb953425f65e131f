package io.gantry.access;

import io.gantry.event.Actor;
import io.gantry.http.origin.RoleOrigins;
import io.gantry.problem.Phrase;
import io.gantry.problem.ProblemException;
import io.gantry.problem.ProblemType;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The account or device that sent a request, as its checked token or key says. A controller method that has a parameter of this type gets it.
 *
 * @param account unique name; of a device {@code device:} and its id
 * @param name display name
 * @param unit code of its unit; absent for an account without one
 */
public record Caller(String account, String name, @Nullable String unit, Set<Role> roles) {

    private static final Phrase LACKS_ROLE = new Phrase(
            "role-needed",
            "this account lacks the role (expected: {roles}); the administrator assigns roles",
            "此账号缺少所需角色（要求：{roles}）；角色由管理员分配");

    private static final String DEVICE = "device:";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A device that reports for {@code unit}. */
    public static Caller device(String id, String label, String unit) {
        return new Caller(DEVICE + id, label, unit, Set.of(Role.REPORTER));
    }

    /** The caller with those of its roles that count from {@code address}. */
    public Caller from(String address, RoleOrigins origins) {
        var counting = roles.stream()
                .filter(role -> origins.allow(role.claim(), address))
                .collect(Collectors.toUnmodifiableSet());
        return counting.size() == roles.size() ? this : new Caller(account, name, unit, counting);
    }

    /** Whether it is a device and not a person. */
    public boolean isDevice() {
        return account.startsWith(DEVICE);
    }

    /** Whether it has at least one of the {@code wanted} roles. */
    public boolean hasAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses a caller that has none of the {@code wanted} roles.
     *
     * @throws ProblemException that says which would do
     */
    public void require(Role... wanted) {
        if (!hasAny(wanted)) {
            var expected = Arrays.stream(wanted).map(Role::claim).collect(Collectors.joining(" or "));
            throw new ProblemException(ProblemType.FORBIDDEN, LACKS_ROLE.with(expected));
        }
    }

    /** The caller as events record it. */
    public Actor actor() {
        return new Actor(account, name, unit);
    }
}
