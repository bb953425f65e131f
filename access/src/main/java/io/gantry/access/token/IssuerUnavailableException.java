package io.gantry.access.token;

import org.springframework.security.core.AuthenticationException;

/** A token cannot be checked, because the identity provider does not answer. */
public final class IssuerUnavailableException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    IssuerUnavailableException(Throwable cause) {
        super("the identity provider does not answer", cause);
    }
}
