package io.gantry.console.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of all consoles. Every method throws {@link SessionsAwayException} if the store does not answer; then it is
 * not known whether a change was made.
 */
public interface Sessions {

    Optional<StoredSession> find(String name);

    /** Stores a session that is new. */
    void insert(StoredSession session);

    /**
     * Stores {@code session} in the place of the version before it, and ends what was reserved.
     *
     * @return false if the stored one is of another version, or gone
     */
    boolean replace(StoredSession session);

    /** Notes a request, unless a later one is noted already. */
    void touch(StoredSession session);

    /**
     * Reserves the right to renew the tokens of a session.
     *
     * @param session as it was found
     * @param until when the right ends by itself, should its holder die
     * @return false if somebody has it, or the stored one is of another version, or gone
     */
    boolean reserve(StoredSession session, Instant now, Instant until);

    /** Gives the right back. */
    void release(String name);

    void delete(String name);

    /** The sessions of an account. */
    List<StoredSession> of(String account);

    /** Deletes a session if it is one of that account; returns whether it was. */
    boolean delete(String account, String name);

    /**
     * Deletes the sessions of an account whose login is older.
     *
     * @param before the latest that is meant
     * @param generation a login that names an earlier one is meant, and none that names this one; absent if only the time
     *     counts
     */
    void deleteLogins(String account, Instant before, @Nullable Long generation);

    /** Deletes the sessions that the provider calls so. */
    void deleteCalled(String sid);

    /** Those of {@code names} that are stored. */
    Set<String> present(Set<String> names);

    /** Deletes what has ended. */
    void deleteEnded(Instant now);

    /** How long a right to renew tokens lasts at most: longer than a provider is waited for. */
    Duration RESERVED_FOR = Duration.ofSeconds(15);
}
