package io.gantry.issuer.login;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Who has logged in at the login page.
 *
 * @param id of this login: two browsers of one account are two, and log out each for itself
 * @param generation of the account when it logged in
 */
public record SignedIn(String name, UUID id, int generation) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }
}
