package io.gantry.access;

import io.gantry.event.Actor;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as a checked token or device key says. A controller method that has a parameter of this type gets it.
 *
 * @param account unique name; of a device {@code device:} and its id
 * @param name what people call them
 * @param unit code of the unit they belong to; absent for those who belong to none
 */
public record Caller(String account, String name, @Nullable String unit, Set<Role> roles) {

    private static final String DEVICE = "device:";

    public Caller {
        roles = Set.copyOf(roles);
    }

    /** A device that reports for {@code unit}. */
    public static Caller device(String id, String label, String unit) {
        return new Caller(DEVICE + id, label, unit, Set.of(Role.REPORTER));
    }

    /** Whether it is a device and no person. */
    public boolean isDevice() {
        return account.startsWith(DEVICE);
    }

    /** Whether it has one of {@code wanted}. */
    public boolean hasAny(Role... wanted) {
        for (var role : wanted) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    /** Who this is, for events. */
    public Actor actor() {
        return new Actor(account, name, unit);
    }
}
