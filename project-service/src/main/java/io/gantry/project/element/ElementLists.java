package io.gantry.project.element;

import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.http.page.Cursor;
import io.gantry.http.page.Page;
import io.gantry.http.page.PageQuery;
import io.gantry.problem.Phrase;
import io.gantry.project.element.ElementStore.Place;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.register.NotRegisteredException;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.unit.UnitRegister;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be read of elements. */
@Component
final class ElementLists {

    private static final Phrase KIND = new Phrase("element", "element", "要素");

    private final ElementStore store;
    private final ProjectRegister projects;
    private final UnitRegister units;
    private final RegionProperties region;
    private final InstantSource clock;

    ElementLists(
            ElementStore store,
            ProjectRegister projects,
            UnitRegister units,
            RegionProperties region,
            InstantSource clock) {
        this.store = store;
        this.projects = projects;
        this.units = units;
        this.region = region;
        this.clock = clock;
    }

    Page<ElementView> list(ElementFilter filter, ElementSort sort, PageQuery query, Scope scope) {
        var found = store.list(filter, today(), sort, after(query, sort), query.readLimit(), scope);
        // Whose a project is may have changed a moment ago, and the elements do not know it yet: then they are left
        // out.
        var names = projects.names(
                found.stream().map(RegisteredElement::projectId).distinct().toList(), scope);
        return page(found, sort, query, names);
    }

    Page<ElementView> ofProject(String projectId, PageQuery query, Scope scope) {
        var names = projects.get(projectId, scope).project().names();
        var after = after(query, ElementSort.BY_DUE);
        var found = store.ofProject(projectId, after, query.readLimit());
        return page(found, ElementSort.BY_DUE, query, Map.of(projectId, names));
    }

    ElementView get(String projectId, String id, Scope scope) {
        projects.get(projectId, scope);
        return view(find(projectId, id), scope);
    }

    Page<ElementEntry> history(String projectId, String id, PageQuery query, Scope scope) {
        projects.get(projectId, scope);
        find(projectId, id);
        var before = query.after(1, parts -> Long.parseLong(parts.get(0)));
        return Page.of(
                store.history(projectId, id, before == null ? Long.MAX_VALUE : before, query.readLimit()),
                query,
                recorded -> Cursor.of(String.valueOf(recorded.event().revision())),
                ElementEntry::of);
    }

    /** @throws NotRegisteredException if there is none */
    RegisteredElement find(String projectId, String id) {
        return store.find(projectId, id).orElseThrow(() -> new NotRegisteredException(KIND));
    }

    ElementView view(RegisteredElement element, Scope scope) {
        var names = projects.get(element.projectId(), scope).project().names();
        var authority = element.facts().authority();
        return ElementView.of(
                element,
                names,
                units.names(List.of(authority), Scope.EVERYTHING).get(authority),
                today());
    }

    private Page<ElementView> page(
            List<RegisteredElement> found, ElementSort sort, PageQuery query, Map<String, Names> names) {
        var today = today();
        // Who sees a project sees the names of all units that it names.
        var authorities = units.names(
                found.stream()
                        .map(element -> element.facts().authority())
                        .distinct()
                        .toList(),
                Scope.EVERYTHING);
        var page = Page.of(found, query, element -> cursor(sort.placeOf(element)));
        return new Page<>(
                page.items().stream()
                        .filter(element -> names.containsKey(element.projectId()))
                        .map(element -> ElementView.of(
                                element,
                                Objects.requireNonNull(names.get(element.projectId()), "names"),
                                authorities.get(element.facts().authority()),
                                today))
                        .toList(),
                page.next());
    }

    private static Cursor cursor(Place place) {
        return Cursor.of(place.key(), place.id());
    }

    private static @Nullable Place after(PageQuery query, ElementSort sort) {
        return query.after(2, parts -> sort.place(parts.get(0), parts.get(1)));
    }

    private LocalDate today() {
        return region.dateAt(clock.instant());
    }
}
