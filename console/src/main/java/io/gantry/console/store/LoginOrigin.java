package io.gantry.console.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose login a session stands for, and where it was begun. It lies open in the store, so that people can be shown their
 * sessions, and all of an account's can be ended.
 *
 * @param since when the login was
 * @param generation the account's generation at its provider then; absent if the provider has no such count
 * @param sid what the provider calls its session; absent if it does not tell
 * @param address the network address from which it came
 * @param agent what the browser said of itself
 */
public record LoginOrigin(
        String account,
        Instant since,
        @Nullable Long generation,
        @Nullable String sid,
        String address,
        String agent) {}
