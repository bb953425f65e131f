package io.gantry.access.token;

import io.gantry.event.AccessEvent;
import io.gantry.event.AccessEvent.LoginsEnded;
import io.gantry.event.AccessEvent.ScriptTokenIssued;
import io.gantry.event.AccessEvent.ScriptTokenRevoked;
import io.gantry.event.Event;
import java.util.Set;
import java.util.function.Consumer;

/** Takes in what the log says of access. */
final class AccessLog implements AccessEvent.Cases<Boolean> {

    static final Set<String> TYPES = Set.of("logins-ended", "script-token-issued", "script-token-revoked");

    private final EndedLogins ended;
    private final ScriptTokens tokens;
    private final Consumer<LoginsEnded> then;

    /** @param then what else is to be done when logins have ended; it must not wait */
    AccessLog(EndedLogins ended, ScriptTokens tokens, Consumer<LoginsEnded> then) {
        this.ended = ended;
        this.tokens = tokens;
        this.then = then;
    }

    void hear(Event event) {
        if (event instanceof AccessEvent known) {
            known.match(this);
        }
    }

    @Override
    public Boolean on(LoginsEnded event) {
        ended.hear(event);
        then.accept(event);
        return true;
    }

    @Override
    public Boolean on(ScriptTokenIssued event) {
        tokens.hear(event);
        return true;
    }

    @Override
    public Boolean on(ScriptTokenRevoked event) {
        tokens.hear(event);
        return true;
    }
}
