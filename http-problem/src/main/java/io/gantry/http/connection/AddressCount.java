package io.gantry.http.connection;

import java.nio.channels.Channel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The open connections of each address. Those that were closed meanwhile are noticed when it matters. */
final class AddressCount {

    private final int each;
    private final int most;
    private final Map<String, Set<Channel>> open = new HashMap<>();
    private int kept;

    /**
     * @param each connections of one address at most
     * @param most connections in all at most; who keeps to that is somebody else's business
     */
    AddressCount(int each, int most) {
        this.each = each;
        this.most = most;
    }

    /** Whether {@code address} may have one more; then it is counted. */
    synchronized boolean admits(String address, Channel connection) {
        if (kept > 2 * most) {
            forgetClosed();
        }
        var own = open.computeIfAbsent(address, ignored -> new HashSet<>());
        if (own.size() >= each) {
            int before = own.size();
            own.removeIf(channel -> !channel.isOpen());
            kept -= before - own.size();
        }
        if (own.size() >= each) {
            return false;
        }
        own.add(connection);
        kept++;
        return true;
    }

    private void forgetClosed() {
        open.values().forEach(channels -> channels.removeIf(channel -> !channel.isOpen()));
        open.values().removeIf(Set::isEmpty);
        kept = open.values().stream().mapToInt(Set::size).sum();
    }
}
