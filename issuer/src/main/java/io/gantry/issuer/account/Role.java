package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A role of an account. The services define what each role may do. */
public enum Role {
    REPORTER,
    UNIT,
    OFFICE,
    LEADER,
    OPS,
    ADMIN;

    /** The name in tokens. */
    @JsonValue
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
