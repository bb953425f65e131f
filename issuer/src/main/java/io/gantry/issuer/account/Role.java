package io.gantry.issuer.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an account may do; what each role means is the services' business. */
public enum Role {
    REPORTER,
    UNIT,
    OFFICE,
    LEADER,
    OPS,
    ADMIN;

    /** As it stands in tokens. */
    @JsonValue
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }
}
