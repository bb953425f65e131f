package io.gantry.issuer.account;

/** Somebody would change their own rights, or set their own password without the old one. */
final class OwnAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OwnAccountException(String name) {
        super(name + " (expected: another's account; one's own roles, unit and state are changed by another"
                + " administrator, and one's own password where the old one is asked for)");
    }
}
