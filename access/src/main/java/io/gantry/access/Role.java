package io.gantry.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A role of an account, with the rights that docs/rights.md lists. An account may have several. */
public enum Role {
    /** Reports from the site (现场填报). */
    REPORTER,
    /** Answers for what its unit is responsible for (责任单位). */
    UNIT,
    /** Runs the registry, the rules and the dispatch (调度办). */
    OFFICE,
    /** Leads the district: reads everything and gives orders. */
    LEADER,
    /** Keeps Gantry running; sees no business data. */
    OPS,
    /** Keeps units, accounts and devices; cannot report. */
    ADMIN;

    /** The name in a token's claim. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a token's claim names, if it is one of Gantry's. */
    public static Optional<Role> of(String claim) {
        return Arrays.stream(values())
                .filter(role -> role.claim().equals(claim))
                .findFirst();
    }
}
