package io.gantry.issuer.account;

/** An administrator would take their own right away, or that of the last one who has it. */
final class NeededAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NeededAdminException(String name) {
        super(name + " (expected: an account that is not your own and not the only administrator's; else it stays"
                + " enabled, with the role admin)");
    }
}
