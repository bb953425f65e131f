package io.gantry.standalone.run;

import io.gantry.embedded.broker.EmbeddedBroker;
import io.gantry.embedded.process.ChildProcess;
import io.gantry.embedded.process.JavaCommand;
import io.gantry.embedded.process.JvmFlags;
import io.gantry.embedded.store.DocumentStoreServer;
import io.gantry.standalone.together.Together;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Starts parts. */
final class PartLauncher {

    private static final int INITIAL_HEAP_MEGABYTES = 24;
    private static final int HEAP_MEGABYTES = 160;
    // They keep in memory what they own of the log.
    private static final int LARGE_HEAP_MEGABYTES = 256;
    private static final int INITIAL_HEAP_TOGETHER_MEGABYTES = 64;
    private static final int HEAP_TOGETHER_MEGABYTES = 768;

    private final Home home;
    private final Ports ports;
    private final Distribution distribution;
    private final Map<String, String> settings;
    private final boolean quick;
    private final Function<Part, List<String>> archiveFlags;

    /**
     * @param settings handed to every service, in place of what the launcher itself would set
     * @param quick whether parts are to start quickly, rather than to be fast after minutes of work
     * @param archiveFlags the flags for a part's class archive
     */
    PartLauncher(
            Home home,
            Ports ports,
            Distribution distribution,
            Map<String, String> settings,
            boolean quick,
            Function<Part, List<String>> archiveFlags) {
        this.home = home;
        this.ports = ports;
        this.distribution = distribution;
        this.settings = settings;
        this.quick = quick;
        this.archiveFlags = archiveFlags;
    }

    /** Starts a part. The broker is ready on return; others may not be. */
    PartProcess launch(PartInstance process) {
        return switch (process.part()) {
            case BROKER -> PartProcess.of(broker());
            case DOCUMENT_STORE -> start(process.part(), store().withFlags(compilerFlags()));
            case PROJECT_SERVICE, PROGRESS_SERVICE, NOTIFICATION_SERVICE, ISSUER, CONSOLE ->
                start(Part.SERVICES, services(List.of(process), jvmFlags(process.part())));
            case SERVICES -> start(Part.SERVICES, services());
        };
    }

    private PartProcess start(Part part, JavaCommand command) {
        return PartProcess.of(ChildProcess.start(command.withFlags(archiveFlags.apply(part))));
    }

    // Broker and store bring along what they need to be fast.
    private List<String> compilerFlags() {
        return quick ? JvmFlags.optimizingNever() : List.of();
    }

    private EmbeddedBroker broker() {
        var flags = new ArrayList<>(archiveFlags.apply(Part.BROKER));
        flags.addAll(compilerFlags());
        return EmbeddedBroker.start(
                home.broker(),
                ports.of(Part.BROKER),
                ports.brokerController(),
                home.keys().broker(),
                distribution.brokerLibraries(),
                flags);
    }

    private JavaCommand store() {
        return DocumentStoreServer.command(
                List.of(distribution.ownJar().toString()),
                home.store(),
                ports.of(Part.DOCUMENT_STORE),
                home.keys().storePassword(),
                home.directory(),
                home.logOf(new PartInstance(Part.DOCUMENT_STORE, 1)));
    }

    // The console first: it asks the others.
    private JavaCommand services() {
        var all = new ArrayList<PartInstance>();
        Part.services().forEach(service -> all.add(0, new PartInstance(service, 1)));
        var flags = new ArrayList<>(JvmFlags.small(INITIAL_HEAP_TOGETHER_MEGABYTES, HEAP_TOGETHER_MEGABYTES));
        flags.addAll(quick ? JvmFlags.optimizingNever() : JvmFlags.optimizingLate());
        return services(all, flags);
    }

    // One service in a JVM of its own has the same class path as all in one JVM, and so can use the same class archive.
    private JavaCommand services(List<PartInstance> inOneJvm, List<String> flags) {
        var arguments = new ArrayList<String>();
        for (var process : inOneJvm) {
            arguments.add(Together.NEXT);
            arguments.add(distribution.jarOf(process.part()).toString());
            arguments.addAll(arguments(process));
        }
        return new JavaCommand(
                distribution.librariesOf(Part.services()),
                flags,
                Together.class.getName(),
                arguments,
                home.directory(),
                home.outputOf(logOwner(inOneJvm.get(0))));
    }

    private List<String> arguments(PartInstance process) {
        var all = new ServiceSettings();
        all.put("server.address", "127.0.0.1");
        all.put("server.port", ports.of(process));
        all.put("management.server.address", "127.0.0.1");
        all.put("management.server.port", ports.managementOf(process));
        all.putBroker("127.0.0.1:" + ports.of(Part.BROKER), ServiceKeys.brokerLogin());
        all.put("gantry.identity.issuer", ports.issuer());
        all.put("spring.main.banner-mode", "off");
        // Open live connections must not hold up the end.
        all.put("spring.lifecycle.timeout-per-shutdown-phase", "4s");
        if (!ports.apart()) {
            all.put("gantry.heap.percent", shareOfHeap(process.part()));
        }
        putLogging(all, logOwner(process));
        // Where ps shows no secret.
        all.putImport(configuration(home.keys().complete()));
        all.putImport(configuration(home.auditKeys().settingsOf(process.part().label())));
        switch (process.part()) {
            case PROJECT_SERVICE -> {
                all.put("gantry.audit.heads", home.auditKeys().heads());
                all.putDatabase(databaseOf("project"));
            }
            case PROGRESS_SERVICE -> all.putDatabase(databaseOf("progress"));
            case NOTIFICATION_SERVICE -> all.putDatabase(databaseOf("notification"));
            case ISSUER -> {
                all.put("gantry.issuer.address", ports.issuer());
                all.put("gantry.issuer.console", ports.console());
                all.put("gantry.issuer.registry", ports.httpOfAll(Part.PROJECT_SERVICE));
                all.put("gantry.issuer.data", home.issuer().directory());
            }
            case CONSOLE -> {
                all.putImport(configuration(home.issuer().clientSettings("gantry-console")));
                all.put("gantry.url", ports.console());
                all.put("gantry.services.identity", ports.http(Part.ISSUER));
                all.putDatabase(databaseOf("console"));
                all.put("gantry.services.project", ports.httpOfAll(Part.PROJECT_SERVICE));
                all.put("gantry.services.progress", ports.httpOfAll(Part.PROGRESS_SERVICE));
                all.put("gantry.services.notification", ports.httpOfAll(Part.NOTIFICATION_SERVICE));
            }
            case BROKER, DOCUMENT_STORE, SERVICES ->
                throw new IllegalArgumentException(process + " (expected: a service)");
        }
        all.putAll(settings);
        return all.arguments();
    }

    private String databaseOf(String service) {
        return ServiceKeys.databaseAt(ports.of(Part.DOCUMENT_STORE), service);
    }

    // Relative to the working directory: a path may have a comma in it, or worse.
    private String configuration(Path tree) {
        return "configtree:" + home.directory().relativize(tree) + "/";
    }

    private PartInstance logOwner(PartInstance process) {
        return ports.apart() ? process : new PartInstance(Part.SERVICES, 1);
    }

    // What a service prints before and beside its log is little.
    private void putLogging(ServiceSettings all, PartInstance owner) {
        all.putLog(home.logOf(owner));
        // Else the log is closed before the last service has ended.
        all.put("logging.register-shutdown-hook", false);
        if (owner.part() == Part.SERVICES) {
            all.put("logging.config", Together.LOGGING);
        }
    }

    private List<String> jvmFlags(Part part) {
        var flags = new ArrayList<>(JvmFlags.small(INITIAL_HEAP_MEGABYTES, heapMegabytes(part)));
        flags.addAll(!quick && isOnTheWayOfReports(part) ? JvmFlags.optimizingLate() : JvmFlags.optimizingNever());
        return flags;
    }

    private static boolean isOnTheWayOfReports(Part part) {
        return part == Part.CONSOLE || part == Part.PROGRESS_SERVICE || part == Part.NOTIFICATION_SERVICE;
    }

    // What fills with work is sized by the heap, of which each service has its part.
    private static int shareOfHeap(Part part) {
        int all = Part.services().stream().mapToInt(PartLauncher::heapMegabytes).sum();
        return heapMegabytes(part) * 100 / all;
    }

    private static int heapMegabytes(Part part) {
        return switch (part) {
            case PROGRESS_SERVICE, NOTIFICATION_SERVICE -> LARGE_HEAP_MEGABYTES;
            default -> HEAP_MEGABYTES;
        };
    }
}
