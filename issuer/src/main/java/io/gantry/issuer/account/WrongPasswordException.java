package io.gantry.issuer.account;

/** The password that was asked for again is not the account's. */
public final class WrongPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongPasswordException(String name) {
        super(name + " (expected: the account's present password)");
    }
}
