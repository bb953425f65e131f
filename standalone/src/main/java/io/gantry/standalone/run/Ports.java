package io.gantry.standalone.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of one Gantry, all on the loopback interface and all derived from one.
 *
 * @param base the console's port
 */
public record Ports(int base) {

    private static final int LOWEST = 1024;
    private static final int SPAN = 23;
    private static final int PROBE_MILLIS = 500;

    public Ports {
        if (base < LOWEST || base + SPAN > 65_535) {
            throw new RefusedException("The port " + base + " cannot be the first of Gantry's ports (expected: "
                    + LOWEST + " to " + (65_535 - SPAN) + ").");
        }
    }

    /** The port that a part serves. */
    public int of(Part part) {
        return switch (part) {
            case CONSOLE -> base;
            case PROJECT_SERVICE -> base + 1;
            case PROGRESS_SERVICE -> base + 2;
            case NOTIFICATION_SERVICE -> base + 3;
            case ISSUER -> base + 4;
            case BROKER -> base + 20;
            case DOCUMENT_STORE -> base + 22;
        };
    }

    /** The port for health and metrics of a service. */
    int managementOf(Part service) {
        return of(service) + 10;
    }

    int brokerController() {
        return base + 21;
    }

    /** The port on which the demo receives webhooks. */
    public int webhookReceiver() {
        return base + SPAN;
    }

    /** The console's address, as people type it. */
    public String console() {
        return "http://localhost:" + of(Part.CONSOLE);
    }

    /** The issuer's address, as it stands in its tokens; browsers go there, too. */
    public String issuer() {
        return "http://localhost:" + of(Part.ISSUER);
    }

    /** The address of a part for HTTP clients on this machine. */
    public String http(Part part) {
        return "http://127.0.0.1:" + of(part);
    }

    /** Refuses when anybody listens on one of the ports. */
    void requireFree() {
        named().forEach((port, owner) -> {
            if (!isFree(port)) {
                throw new RefusedException("Port " + port + ", which Gantry's " + owner
                        + " needs, is taken; end the program that has it, or give Gantry other ports with --port N"
                        + " or GANTRY_PORT=N (it uses N to N+" + SPAN + ", now N is " + base + ").");
            }
        });
    }

    private Map<Integer, String> named() {
        var owners = new LinkedHashMap<Integer, String>();
        for (var part : Part.values()) {
            owners.put(of(part), part.label());
            if (part.isService()) {
                owners.put(managementOf(part), part.label() + " (management)");
            }
        }
        owners.put(brokerController(), Part.BROKER.label() + " (controller)");
        owners.put(webhookReceiver(), "demo webhook receiver");
        return owners;
    }

    private static boolean isFree(int port) {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        // Not every system refuses a second listener when the first has bound all interfaces; so ask for one first.
        try (var client = new Socket()) {
            client.connect(address, PROBE_MILLIS);
            return false;
        } catch (IOException e) {
            return canListen(address);
        }
    }

    private static boolean canListen(InetSocketAddress address) {
        try (var server = new ServerSocket()) {
            server.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
