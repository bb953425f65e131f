package io.gantry.standalone.run;

import java.util.List;
import java.util.stream.Stream;

/** What runs in a process of its own. */
public enum Part {
    BROKER("broker"),
    DOCUMENT_STORE("document-store"),
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
        return ordinal() >= PROJECT_SERVICE.ordinal();
    }

    /** Whether it can run several times: the services and the console keep nothing to themselves that lasts. */
    boolean isScaled() {
        return isService() && this != ISSUER;
    }

    /** Groups that start together, each when the one before it is ready. */
    static List<List<Part>> waves() {
        return List.of(
                List.of(BROKER, DOCUMENT_STORE),
                Stream.of(values()).filter(Part::isService).toList());
    }

    /**
     * Groups that stop together, each when the one before it has stopped: a part that needs others to answer requests in
     * flight stops before them.
     */
    static List<List<Part>> stopWaves() {
        return List.of(
                List.of(CONSOLE),
                Stream.of(values())
                        .filter(part -> part.isService() && part != CONSOLE)
                        .toList(),
                List.of(BROKER, DOCUMENT_STORE));
    }
}
