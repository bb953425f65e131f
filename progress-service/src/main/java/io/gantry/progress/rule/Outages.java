package io.gantry.progress.rule;

import java.util.List;

/**
 * When no report could be received, through no fault of those who report.
 *
 * @param spans in order, without overlap
 */
public record Outages(List<Span> spans) {

    public static final Outages NONE = new Outages(List.of());

    public Outages {
        spans = List.copyOf(spans);
    }
}
