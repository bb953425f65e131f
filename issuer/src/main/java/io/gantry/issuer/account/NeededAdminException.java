package io.gantry.issuer.account;

/** A change would remove the role admin from the last administrator. */
final class NeededAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NeededAdminException(String name) {
        super(name + " (expected: the last administrator stays enabled and keeps" + " the role admin)");
    }
}
