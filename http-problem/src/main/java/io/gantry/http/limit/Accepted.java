package io.gantry.http.limit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was shown and accepted lately, each by what stands for it. Only what was accepted comes in, so nobody can
 * fill it with inventions.
 */
public final class Accepted {

    private final Map<String, Boolean> remembered;

    /** @param most the least recently seen are forgotten beyond it */
    public Accepted(int most) {
        remembered = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized boolean knows(String credential) {
        return remembered.get(credential) != null;
    }

    public synchronized void remember(String credential) {
        remembered.put(credential, true);
    }

    public synchronized void forget(String credential) {
        remembered.remove(credential);
    }
}
