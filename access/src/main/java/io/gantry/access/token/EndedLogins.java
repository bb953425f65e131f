package io.gantry.access.token;

import io.gantry.event.AccessEvent.LoginsEnded;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which tokens are void before they expire, for the logins that they came of have ended. Each instance hears of all. */
public final class EndedLogins {

    private final Map<String, LoginsEnded> latest = new ConcurrentHashMap<>();

    /** Takes in that logins have ended; the same again, or an earlier end, changes nothing. */
    public void hear(LoginsEnded event) {
        latest.merge(event.account(), event, (known, heard) -> heard.time().isBefore(known.time()) ? known : heard);
    }

    /**
     * Whether what was issued to an account is void.
     *
     * @param issuedAt absent if that is not known, which counts as long ago
     * @param generation the account's generation as the token names it; absent if it names none
     */
    public boolean include(String account, @Nullable Instant issuedAt, @Nullable Long generation) {
        var end = latest.get(account);
        if (end == null) {
            return false;
        }
        var since = end.generation();
        if (since != null && generation != null) {
            return generation < since;
        }
        return issuedAt == null || !issuedAt.isAfter(end.before());
    }
}
