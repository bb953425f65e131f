package io.gantry.issuer.login;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * A login at the login page.
 *
 * @param id identifies this login; two browsers of one account have two, and log out separately
 * @param generation the account's generation at the login
 */
public record SignedIn(String name, UUID id, int generation) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
