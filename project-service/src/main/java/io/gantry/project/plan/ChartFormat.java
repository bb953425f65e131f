package io.gantry.project.plan;

import java.util.Locale;

/** What a chart is written as. */
enum ChartFormat {
    PDF("application/pdf"),
    PNG("image/png");

    private final String mediaType;

    ChartFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
