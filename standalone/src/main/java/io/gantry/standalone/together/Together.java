package io.gantry.standalone.together;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The main class of a JVM that runs one service or several, each as it would run alone: with its own classes, libraries and
 * settings, and speaking with the others by HTTP and Kafka. What they share is the machine's work for one JVM: libraries
 * are loaded and compiled once.
 */
public final class Together {

    /** Precedes the jar and the arguments of each service. */
    public static final String NEXT = "--";

    /** How they write one log, as the setting that names it. */
    public static final String LOGGING = "classpath:io/gantry/standalone/together/logback.xml";

    private Together() {}

    /**
     * Starts the services and returns; the JVM ends when one of them cannot start.
     *
     * @param arguments for each service {@value #NEXT}, its jar and its own arguments. The first one stops before all
     *     others: it is the one that asks them.
     */
    public static void main(String[] arguments) {
        var services = parse(arguments).stream().map(RunningService::of).toList();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(services), "stop"));
        services.forEach(RunningService::start);
    }

    private static List<List<String>> parse(String[] arguments) {
        var services = new ArrayList<List<String>>();
        for (var argument : arguments) {
            if (argument.equals(NEXT)) {
                services.add(new ArrayList<>());
            } else {
                services.get(services.size() - 1).add(argument);
            }
        }
        return services;
    }

    private static void stop(List<RunningService> services) {
        services.get(0).stop();
        var others = services.stream()
                .skip(1)
                .map(service -> CompletableFuture.runAsync(service::stop, task -> new Thread(task, "stop").start()))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(others).join();
    }
}
