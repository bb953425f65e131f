package io.gantry.issuer.account;

import org.jspecify.annotations.Nullable;

/** An administrator has reached for more than is theirs to give. */
final class BeyondOwnException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final What what;
    private final @Nullable String value;

    BeyondOwnException(What what, @Nullable String value) {
        super(what + " " + value + " is beyond the administrator's own");
        this.what = what;
        this.value = value;
    }

    /** What it is that they may not give, or whose account they may not change. */
    enum What {
        UNIT,
        ROLES,
        ACCOUNT
    }

    What what() {
        return what;
    }

    @Nullable
    String value() {
        return value;
    }
}
