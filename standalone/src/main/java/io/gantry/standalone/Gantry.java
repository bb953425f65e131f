package io.gantry.standalone;

import io.gantry.standalone.CommandLine.Command;
import io.gantry.standalone.run.ArchiveRun;
import io.gantry.standalone.run.Home;
import io.gantry.standalone.run.Ports;
import io.gantry.standalone.run.RefusedException;
import io.gantry.standalone.run.RunningGantry;
import io.gantry.standalone.run.Supervisor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/** The command {@code gantry}. */
public final class Gantry {

    private static final int NOT_RUNNING = 3;
    private static final int NOT_AS_WRITTEN = 4;

    private static final String HELP = """
            Gantry, the dispatch platform for a portfolio of construction projects, in one command.

              ./gantry demo     starts everything, with a portfolio of 133 projects to look at
              ./gantry up       starts everything
              ./gantry status   shows what runs
              ./gantry down     stops it (Ctrl-C where it was started does the same)
              ./gantry audit verify
                                shows whether the audit trail is as it was written
              ./gantry archive  prepares a faster start; again after a change of Java
              ./gantry test     runs all tests

              --data DIR        where all data and logs lie; else GANTRY_HOME, else .gantry
              --port N          the console's port, the others follow it; else GANTRY_PORT, else 8080
              --apart           each service in a process of its own; else all in one
              --instances N     of each service and of the console, each in a process of its own
              --quick           starts sooner and is slower under load; a demo always does
              --set NAME=VALUE  a property for every service, e.g. --set gantry.zone=Asia/Urumqi
            """;

    private final PrintStream out;
    private final InstantSource clock;

    private Gantry(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] args) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            var line = CommandLine.parse(List.of(args), System.getenv());
            System.exit(new Gantry(out, InstantSource.system()).run(line));
        } catch (RefusedException e) {
            System.err.println("gantry: " + e.sentence());
            System.exit(1);
        }
    }

    private int run(CommandLine line) {
        return switch (line.command()) {
            case UP, DEMO -> up(line);
            case DOWN -> down(new Home(line.data()));
            case STATUS -> status(new Home(line.data()));
            case AUDIT -> verifyAudit(new Home(line.data()));
            case ARCHIVE -> {
                new ArchiveRun().make();
                yield 0;
            }
            case HELP -> {
                out.print(HELP);
                yield 0;
            }
        };
    }

    private int up(CommandLine line) {
        var home = new Home(line.data());
        var ports = new Ports(line.port(), line.instances(), line.apart());
        try (var claim = home.claim()) {
            var demo = new Demo(home, ports, line.settings(), clock, out);
            if (line.command() == Command.DEMO) {
                demo.want();
            }
            var supervisor = new Supervisor(claim, ports, demo.settings(), line.quick(), clock, out);
            Runtime.getRuntime().addShutdownHook(new Thread(supervisor::stop, "stop"));
            out.println("Gantry starts. Data: " + home.directory());
            try {
                supervisor.start();
                out.println("Gantry is ready: " + ports.console());
                demo.begin();
                explain(home, ports, demo);
                // From now on this process only watches: it gives back what the start and the portfolio needed.
                System.gc();
                supervisor.awaitEnd();
            } catch (RefusedException e) {
                // What fails because everything is being stopped is no news.
                if (!supervisor.isStopping()) {
                    throw e;
                }
            } finally {
                supervisor.stop();
            }
        }
        return 0;
    }

    private void explain(Home home, Ports ports, Demo demo) {
        out.print("""

                  console   %s
                  accounts  %s
                  data      %s
                  logs      %s
                  stop      Ctrl-C here, or ./gantry down
                  a report  %s
                """.formatted(ports.console(), demo.accounts(), home.directory(), home.logs(), demo.exampleReport()));
        home.issuer().forgetFirstPassword();
    }

    private int down(Home home) {
        var running = RunningGantry.on(home);
        running.ifPresent(RunningGantry::stop);
        out.println(running.isPresent() ? "Gantry has stopped." : "Gantry is not running on " + home.directory() + ".");
        return 0;
    }

    private int verifyAudit(Home home) {
        var running = RunningGantry.on(home)
                .orElseThrow(() -> new RefusedException("Gantry is not running on " + home.directory()
                        + "; its log and store are verified while it runs (./gantry up)."));
        return running.verifyAudit(out) ? 0 : NOT_AS_WRITTEN;
    }

    private int status(Home home) {
        var running = RunningGantry.on(home);
        running.ifPresentOrElse(
                gantry -> gantry.describe(clock, out),
                () -> out.println("Gantry is not running on " + home.directory() + "."));
        return running.isPresent() ? 0 : NOT_RUNNING;
    }
}
