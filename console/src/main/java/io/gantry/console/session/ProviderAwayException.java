package io.gantry.console.session;

/** The OpenID provider does not answer, so nobody can log in and no token can be refreshed now. */
final class ProviderAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProviderAwayException(Throwable cause) {
        super("the identity provider does not answer", cause);
    }
}
