package io.gantry.benchmark;

import java.util.List;

/** How reports stand in a request. */
enum Shape {
    ONE(1, "application/json", "reports"),
    ARRAY(100, "application/json", "arrays of 100"),
    LINES(100, "application/x-ndjson", "NDJSON of 100 lines");

    private final int reports;
    private final String mediaType;
    private final String title;

    Shape(int reports, String mediaType, String title) {
        this.reports = reports;
        this.mediaType = mediaType;
        this.title = title;
    }

    /** How many reports a request has. */
    int reports() {
        return reports;
    }

    String mediaType() {
        return mediaType;
    }

    String title() {
        return title;
    }

    String body(List<String> items) {
        return switch (this) {
            case ONE -> items.get(0);
            case ARRAY -> "[" + String.join(",", items) + "]";
            case LINES -> String.join("\n", items);
        };
    }
}
