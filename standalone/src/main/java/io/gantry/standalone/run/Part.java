package io.gantry.standalone.run;

import java.util.List;
import java.util.stream.Stream;

/** What runs in a process of its own. */
public enum Part {
    BROKER("broker"),
    DOCUMENT_STORE("document-store"),
    /** All that follow, in one process. */
    SERVICES("services"),
    PROJECT_SERVICE("project-service"),
    PROGRESS_SERVICE("progress-service"),
    NOTIFICATION_SERVICE("notification-service"),
    ISSUER("issuer"),
    CONSOLE("console");

    private final String label;

    Part(String label) {
        this.label = label;
    }

    /** Its name for people, and in file names. */
    public String label() {
        return label;
    }

    /** Whether it is a Spring Boot application of ours, in contrast to what these stand on. */
    boolean isService() {
        return ordinal() > SERVICES.ordinal();
    }

    /** Whether it can run several times: the services and the console keep nothing to themselves that lasts. */
    boolean isScaled() {
        return isService() && this != ISSUER;
    }

    static List<Part> services() {
        return Stream.of(values()).filter(Part::isService).toList();
    }

    /**
     * Groups that start together, each when the one before it is ready.
     *
     * @param apart whether each service has a process of its own
     */
    static List<List<Part>> waves(boolean apart) {
        return List.of(List.of(BROKER, DOCUMENT_STORE), apart ? services() : List.of(SERVICES));
    }

    /**
     * Groups that stop together, each when the one before it has stopped: a part that needs others to answer requests in
     * flight stops before them.
     */
    static List<List<Part>> stopWaves(boolean apart) {
        var last = List.of(BROKER, DOCUMENT_STORE);
        return apart
                ? List.of(
                        List.of(CONSOLE),
                        services().stream().filter(part -> part != CONSOLE).toList(),
                        last)
                : List.of(List.of(SERVICES), last);
    }
}
