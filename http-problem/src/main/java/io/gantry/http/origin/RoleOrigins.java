package io.gantry.http.origin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which addresses a role counts. One that is not named counts from everywhere. */
public final class RoleOrigins {

    private static final String SETTING = "gantry.access.from.";

    private final Map<String, AddressRanges> ranges = new HashMap<>();

    /**
     * Reads the setting.
     *
     * @param from addresses and ranges, by roles
     * @param roles all there are
     */
    public RoleOrigins(Map<String, List<String>> from, Collection<String> roles) {
        from.forEach((role, addresses) -> {
            if (!roles.contains(role)) {
                throw new RefusedSettingException(
                        SETTING + role + " names no role (expected: one of " + String.join(", ", roles) + ").");
            }
            ranges.put(role, AddressRanges.of(SETTING + role, addresses));
        });
    }

    /** Whether {@code role} counts for a request from {@code address}. */
    public boolean allow(String role, String address) {
        var allowed = ranges.get(role);
        return allowed == null || allowed.contains(address);
    }
}
