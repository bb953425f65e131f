package io.gantry.standalone;

import io.gantry.standalone.run.RefusedException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What was typed after {@code gantry}.
 *
 * @param data the directory for all data
 * @param port the first port
 * @param instances of each service and of the console
 * @param apart whether each service has a process of its own
 * @param quick whether services are to start quickly, rather than to be fast after minutes of work; always so in a demo
 * @param settings properties for every service
 */
record CommandLine(
        Command command,
        Path data,
        int port,
        int instances,
        boolean apart,
        boolean quick,
        Map<String, String> settings) {

    private static final String DEFAULT_DATA = ".gantry";
    private static final String DEFAULT_PORT = "8080";
    private static final String DEFAULT_INSTANCES = "1";

    CommandLine {
        quick |= command == Command.DEMO;
        // In the order in which they were typed: of two with one name the later counts.
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    enum Command {
        DEMO,
        UP,
        DOWN,
        STATUS,
        ARCHIVE,
        AUDIT,
        HELP
    }

    static CommandLine parse(List<String> arguments, Map<String, String> environment) {
        var rest = new ArrayDeque<>(arguments);
        var command = rest.isEmpty() ? Command.HELP : command(rest.pop());
        if (command == Command.AUDIT && !"verify".equals(rest.poll())) {
            throw new RefusedException("The command audit needs an action (expected: gantry audit verify).");
        }
        var data = environment.getOrDefault("GANTRY_HOME", DEFAULT_DATA);
        var port = environment.getOrDefault("GANTRY_PORT", DEFAULT_PORT);
        var instances = DEFAULT_INSTANCES;
        boolean apart = false;
        boolean quick = false;
        var settings = new LinkedHashMap<String, String>();
        while (!rest.isEmpty()) {
            var option = rest.pop();
            switch (option) {
                case "--data" -> data = value(option, rest);
                case "--port" -> port = value(option, rest);
                case "--instances" -> instances = value(option, rest);
                case "--apart" -> apart = true;
                case "--quick" -> quick = true;
                case "--set" -> addSetting(value(option, rest), settings);
                default ->
                    throw new RefusedException("Unknown option: " + option
                            + " (expected: --data, --port, --instances, --apart, --quick or --set).");
            }
        }
        return new CommandLine(
                command,
                Path.of(data),
                number("port", port),
                number("number of instances", instances),
                apart,
                quick,
                settings);
    }

    private static Command command(String word) {
        return Arrays.stream(Command.values())
                .filter(command -> command.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElseThrow(() -> new RefusedException("Unknown command: " + word
                        + " (expected: demo, up, down, status, audit, archive, test or help)."));
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new RefusedException("The option " + option + " needs a value.");
        }
        return rest.pop();
    }

    private static void addSetting(String setting, Map<String, String> settings) {
        int equals = setting.indexOf('=');
        if (equals < 1) {
            throw new RefusedException("The setting " + setting + " is not one (expected: name=value).");
        }
        var name = setting.substring(0, equals);
        settings.remove(name);
        settings.put(name, setting.substring(equals + 1));
    }

    private static int number(String what, String typed) {
        try {
            return Integer.parseInt(typed);
        } catch (NumberFormatException e) {
            throw new RefusedException("The " + what + " " + typed + " is not a number.");
        }
    }
}
