package io.gantry.console.session;

import io.gantry.console.store.SessionKey;
import io.gantry.console.store.StoredSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session as one request sees it, and what the request has changed in it. */
final class ConsoleSession implements Session {

    private final Map<String, Object> attributes;
    private final Set<String> changed = new HashSet<>();
    private final Instant created;
    private @Nullable StoredSession stored;
    private String id;
    private Instant lastAccess;
    private Duration idle;

    /** @param stored absent if it is new */
    ConsoleSession(
            String id, Map<String, Object> attributes, Instant created, Duration idle, @Nullable StoredSession stored) {
        this.id = id;
        this.attributes = new HashMap<>(attributes);
        this.created = created;
        this.lastAccess = stored == null ? created : stored.touched();
        this.idle = idle;
        this.stored = stored;
    }

    SessionKey key() {
        return SessionKey.of(id);
    }

    @Nullable
    StoredSession stored() {
        return stored;
    }

    /** Notes that it is stored so. */
    void isStoredAs(StoredSession now) {
        stored = now;
        changed.clear();
    }

    Map<String, Object> attributes() {
        return attributes;
    }

    /** Whether there is something that must not be lost. */
    boolean isChanged() {
        return stored == null || !changed.isEmpty() || !stored.idle().equals(idle);
    }

    /** Puts what this request has changed over what others have stored meanwhile. */
    void rebase(Map<String, Object> theirs) {
        var mine = new HashMap<>(attributes);
        attributes.clear();
        attributes.putAll(theirs);
        changed.forEach(name -> {
            var value = mine.get(name);
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        });
    }

    @Override
    public String getId() {
        return id;
    }

    @Override
    public String changeSessionId() {
        id = SessionKey.newId();
        return id;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) attributes.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            removeAttribute(name);
        } else if (!value.equals(attributes.put(name, value))) {
            changed.add(name);
        }
    }

    @Override
    public void removeAttribute(String name) {
        if (attributes.remove(name) != null) {
            changed.add(name);
        }
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        lastAccess = time;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAccess;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        idle = Objects.requireNonNull(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return idle;
    }

    /** Never: what has ended is not found. */
    @Override
    public boolean isExpired() {
        return false;
    }
}
