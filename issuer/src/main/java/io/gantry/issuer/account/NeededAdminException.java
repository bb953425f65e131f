package io.gantry.issuer.account;

/** A change would remove the role admin from the last administrator. */
final class NeededAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    NeededAdminException(String name) {
        super(name);
        this.name = name;
    }

    String name() {
        return name;
    }
}
