package io.gantry.project.disclosure;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How projects are published.
 *
 * @param prefix before the ids of projects, so that they are unique in the world; the standard's help desk gives one out
 * @param uri where the package is published
 * @param publisher absent: the requester's unit
 * @param license absent: none is named
 * @param sectors the sectors (projectSector codelist) of each classification, besides those that are known by themselves
 */
@ConfigurationProperties("gantry.oc4ids")
record DisclosureProperties(
        @DefaultValue("gantry") String prefix,
        @DefaultValue("urn:gantry:oc4ids") URI uri,
        @Nullable String publisher,
        @Nullable URI license,
        @DefaultValue Map<String, List<String>> sectors) {

    // Infrastructure and public services can be several of the standard's sectors: which, only the office knows.
    private static final Map<String, List<String>> KNOWN = Map.of("INDUSTRY", List.of("economy"));

    DisclosureProperties {
        var all = new HashMap<>(KNOWN);
        all.putAll(sectors);
        sectors = Map.copyOf(all);
    }
}
