package io.gantry.stream;

/** A well-formed event of a type that only newer versions know. Readers pass over it. */
public final class UnknownTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String topic;
    private final String type;

    UnknownTypeException(String topic, String type) {
        super("type " + type + " of topic " + topic + " is not known");
        this.topic = topic;
        this.type = type;
    }

    String topic() {
        return topic;
    }

    String type() {
        return type;
    }
}
