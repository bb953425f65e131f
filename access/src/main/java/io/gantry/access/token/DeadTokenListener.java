package io.gantry.access.token;

/** What else a process has to do when a token of a script has been dead for so long that it is forgotten. */
@FunctionalInterface
public interface DeadTokenListener {

    /** Called before it is forgotten, and again after an hour if it throws. */
    void forget(String tokenId);
}
