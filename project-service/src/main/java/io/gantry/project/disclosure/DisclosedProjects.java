package io.gantry.project.disclosure;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.http.page.PageQuery;
import io.gantry.project.project.ProjectFilter;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.unit.UnitRegister;
import java.io.OutputStream;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Writes projects as an OC4IDS package (project-package-schema.json), a page of the register at a time. */
@EnableConfigurationProperties(DisclosureProperties.class)
@Component
final class DisclosedProjects {

    private static final String VERSION = "0.9";

    private final ProjectRegister projects;
    private final UnitRegister units;
    private final DisclosureProperties properties;
    private final Disclosure disclosure;
    private final JsonMapper json;
    private final InstantSource clock;

    DisclosedProjects(
            ProjectRegister projects,
            UnitRegister units,
            DisclosureProperties properties,
            RegionProperties region,
            JsonMapper json,
            InstantSource clock) {
        this.projects = projects;
        this.units = units;
        this.properties = properties;
        this.disclosure = new Disclosure(properties.prefix(), properties.sectors(), region.zone());
        this.json = json;
        this.clock = clock;
    }

    void write(ProjectFilter filter, Caller caller, Scope scope, OutputStream to) {
        var first = projects.list(filter, new PageQuery(null, PageQuery.LARGEST), scope);
        // Not closed if it breaks off: that would end the text as if it were whole.
        var generator = json.createGenerator(to);
        writeHead(publisher(caller, scope), generator);
        write(first.items(), scope, generator);
        for (@Nullable String after = first.next(); after != null; ) {
            var page = projects.list(filter, new PageQuery(after, PageQuery.LARGEST), scope);
            write(page.items(), scope, generator);
            after = page.next();
        }
        generator.writeEndArray();
        generator.writeEndObject();
        generator.close();
    }

    private void writeHead(String publisher, JsonGenerator to) {
        to.writeStartObject();
        to.writeStringProperty("uri", properties.uri().toString());
        to.writeStringProperty(
                "publishedDate", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        to.writeStringProperty("version", VERSION);
        to.writeObjectPropertyStart("publisher");
        to.writeStringProperty("name", publisher);
        to.writeEndObject();
        if (properties.license() != null) {
            to.writeStringProperty("license", properties.license().toString());
        }
        to.writeArrayPropertyStart("projects");
    }

    private void write(List<RegisteredProject> found, Scope scope, JsonGenerator to) {
        var codes = new HashSet<String>();
        found.forEach(project -> codes.addAll(project.units()));
        var names = units.names(codes, scope);
        found.forEach(project -> to.writePOJO(disclosure.of(project, names)));
    }

    private String publisher(Caller caller, Scope scope) {
        if (properties.publisher() != null) {
            return properties.publisher();
        }
        var unit = caller.unit() == null ? "" : caller.unit();
        var names = units.names(List.of(unit), scope).get(unit);
        return names == null ? "Gantry" : names.zh();
    }
}
