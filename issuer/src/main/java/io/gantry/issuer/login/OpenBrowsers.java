package io.gantry.issuer.login;

import jakarta.servlet.http.HttpSession;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The browsers that an account is logged in with here. One too many ends the login of the one that came first. */
final class OpenBrowsers {

    private static final Logger log = LoggerFactory.getLogger(OpenBrowsers.class);

    private final Map<String, Deque<HttpSession>> byAccount = new HashMap<>();
    private final int most;

    /** @param most of one account */
    OpenBrowsers(int most) {
        this.most = most;
    }

    /** Notes the login of {@code account}, and ends the account's oldest if it has too many. */
    synchronized void add(String account, HttpSession session) {
        byAccount.values().forEach(open -> open.removeIf(known -> known.equals(session) || hasEnded(known)));
        byAccount.values().removeIf(Deque::isEmpty);
        var open = byAccount.computeIfAbsent(account, ignored -> new ArrayDeque<>());
        open.addLast(session);
        if (open.size() > most) {
            end(open.removeFirst());
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException e) {
            log.debug("The oldest login has just ended by itself");
        }
    }

    private static boolean hasEnded(HttpSession session) {
        try {
            session.getCreationTime();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
