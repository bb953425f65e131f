package io.gantry.notification.channel.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** A name server that says what it is told to, one answer after the other, and remembers what it was asked. */
final class ScriptedNames implements DnsResolver {

    private final Map<String, Queue<InetAddress[]>> answers = new HashMap<>();
    private final List<String> asked = new ArrayList<>();

    /** Tells what {@code host} is the next time, and stays. */
    void answer(String host, String... addresses) {
        var answer = Arrays.stream(addresses).map(ScriptedNames::address).toArray(InetAddress[]::new);
        answers.computeIfAbsent(host, same -> new ArrayDeque<>()).add(answer);
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        asked.add(host);
        var next = answers.get(host);
        if (next == null) {
            return SystemDefaultDnsResolver.INSTANCE.resolve(host);
        }
        return next.size() > 1 ? next.remove() : next.element();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static InetAddress address(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
