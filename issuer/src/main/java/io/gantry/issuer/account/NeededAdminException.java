package io.gantry.issuer.account;

/** A change would remove the role admin from its own author or from the last administrator. */
final class NeededAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NeededAdminException(String name) {
        super(name + " (expected: your own account and the last administrator stay enabled and keep"
                + " the role admin)");
    }
}
