package io.gantry.project.project;

import io.gantry.access.Caller;
import io.gantry.access.Scope;
import io.gantry.http.validation.Faults;
import io.gantry.http.validation.Validation;
import io.gantry.project.register.AlreadyRegisteredException;
import io.gantry.project.register.Authorship;
import io.gantry.project.register.Change;
import io.gantry.project.register.RegionProperties;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in many projects at once, each by the rules for a single one. */
@Component
public final class ProjectIntake {

    private final ProjectStore store;
    private final Validation validation;
    private final RegionProperties region;
    private final InstantSource clock;

    ProjectIntake(ProjectStore store, Validation validation, RegionProperties region, InstantSource clock) {
        this.store = store;
        this.validation = validation;
        this.region = region;
        this.clock = clock;
    }

    /**
     * What the register has under some ids.
     *
     * @param projects those that concern the caller, by id
     * @param alike of the other ids, the ids of projects, whomever they concern, that have it or one that looks like it
     */
    public record Present(Map<String, RegisteredProject> projects, Map<String, String> alike) {

        public Optional<RegisteredProject> project(@Nullable String id) {
            return id == null ? Optional.empty() : Optional.ofNullable(projects.get(id));
        }
    }

    /** What is registered under {@code ids}. */
    public Present present(Collection<String> ids, Scope scope) {
        if (ids.isEmpty()) {
            return new Present(Map.of(), Map.of());
        }
        var projects =
                store.find(ids, scope).stream().collect(Collectors.toMap(RegisteredProject::id, Function.identity()));
        var others = ids.stream().filter(id -> !projects.containsKey(id)).toList();
        return new Present(projects, store.alike(others));
    }

    /** By whom and when all of it is taken in. */
    public Authorship by(Caller caller, @Nullable String reason) {
        return new Authorship(caller.actor(), reason, clock.instant());
    }

    /**
     * The change that {@code draft} means: a registration, or an amendment of the project that is there, which may be
     * none. It is not saved.
     *
     * @param units the codes of the units that the caller may name
     * @param faults takes what is wrong with it
     * @return empty if anything is wrong with it
     */
    public Optional<Change<RegisteredProject>> look(
            ProjectDraft draft, Present present, Set<String> units, Authorship by, Faults faults) {
        faults.addAll(validation.faults(draft));
        draft.checkUnits(units, faults);
        var current = present.project(draft.id());
        current.ifPresentOrElse(project -> draft.checkKept(project, faults), () -> checkNew(draft, present, faults));
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        var today = region.dateAt(by.at());
        return Optional.of(current.map(project -> project.amend(draft.project(project.id()), today, by))
                .orElseGet(() -> draft.registration(today, by)));
    }

    private static void checkNew(ProjectDraft draft, Present present, Faults faults) {
        draft.checkRegistration(faults);
        var id = draft.id();
        var other = id == null ? null : present.alike().get(id);
        if (id != null && other != null) {
            var taken = other.equals(id)
                    ? AlreadyRegisteredException.same("id", id)
                    : AlreadyRegisteredException.similar("id", id);
            faults.add("id", id, taken.expected());
        }
    }

    /**
     * Saves changes, each by one atomic write with its event.
     *
     * @return the ids of the projects that somebody else has registered or changed meanwhile; they were not saved
     */
    public Set<String> save(List<Change<RegisteredProject>> changes) {
        return store.saveAll(changes);
    }
}
