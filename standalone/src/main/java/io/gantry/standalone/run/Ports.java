package io.gantry.standalone.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The ports of one Gantry, all on the loopback interface and all derived from one.
 *
 * @param base the console's port; if there are several, the port that leads to all of them
 * @param instances how many there are of each service and of the console
 * @param apart whether each service has a process of its own; always so if there are several
 */
public record Ports(int base, int instances, boolean apart) {

    private static final int LOWEST = 1024;
    private static final int SPAN = 23;
    // From the ports of one instance to those of the next.
    private static final int STEP = 30;
    private static final int FIRST_OF_SEVERAL_CONSOLES = 5;
    private static final int MOST_INSTANCES = 9;
    private static final int PROBE_MILLIS = 500;

    public Ports {
        apart |= instances > 1;
        if (instances < 1 || instances > MOST_INSTANCES) {
            throw new RefusedException("Gantry cannot run " + instances + " instances of each service on one machine"
                    + " (expected: 1 to " + MOST_INSTANCES + ").");
        }
        int highest = 65_535 - SPAN - (instances - 1) * STEP;
        if (base < LOWEST || base > highest) {
            throw new RefusedException("The port " + base + " cannot be the first of Gantry's ports (expected: "
                    + LOWEST + " to " + highest + ").");
        }
    }

    /** The port that leads to a part, of whatever number of instances the first. */
    public int of(Part part) {
        return switch (part) {
            case SERVICES, CONSOLE -> base;
            case PROJECT_SERVICE -> base + 1;
            case PROGRESS_SERVICE -> base + 2;
            case NOTIFICATION_SERVICE -> base + 3;
            case ISSUER -> base + 4;
            case BROKER -> base + 20;
            case DOCUMENT_STORE -> base + 22;
        };
    }

    /** The port that a process of a part serves. */
    int of(PartInstance process) {
        if (process.part() == Part.CONSOLE && process.number() == 1 && instances > 1) {
            return base + FIRST_OF_SEVERAL_CONSOLES;
        }
        return of(process.part()) + (process.number() - 1) * STEP;
    }

    /** The port for health and metrics of a process of a service. */
    int managementOf(PartInstance process) {
        return of(process.part()) + 10 + (process.number() - 1) * STEP;
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

    /** The addresses of all processes of a service, for its clients. */
    String httpOfAll(Part service) {
        return PartInstance.of(service, instances).stream()
                .map(process -> "http://127.0.0.1:" + of(process))
                .collect(Collectors.joining(","));
    }

    /** Refuses when anybody listens on one of the ports. */
    void requireFree() {
        named().forEach((port, owner) -> {
            if (!isFree(port)) {
                throw new RefusedException("Port " + port + ", which Gantry's " + owner
                        + " needs, is taken; end the program that has it, or give Gantry other ports with --port N"
                        + " or GANTRY_PORT=N (it uses N to N+" + (SPAN + (instances - 1) * STEP) + ", now N is " + base
                        + ").");
            }
        });
    }

    private Map<Integer, String> named() {
        var owners = new LinkedHashMap<Integer, String>();
        owners.put(base, Part.CONSOLE.label());
        owners.put(of(Part.BROKER), Part.BROKER.label());
        owners.put(of(Part.DOCUMENT_STORE), Part.DOCUMENT_STORE.label());
        for (var service : Part.services()) {
            for (var process : PartInstance.of(service, instances)) {
                owners.put(of(process), process.label());
                owners.put(managementOf(process), process.label() + " (management)");
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
