package io.gantry.issuer.account;

/** Somebody would change their own rights, or set their own password without the old one. */
final class OwnAccountException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;

    OwnAccountException(String name) {
        super(name);
        this.name = name;
    }

    String name() {
        return name;
    }
}
