package io.gantry.project.taskbook;

import io.gantry.access.Scope;
import io.gantry.event.Names;
import io.gantry.project.calendar.WorkingCalendars;
import io.gantry.project.project.ProjectRegister;
import io.gantry.project.register.RegionProperties;
import io.gantry.project.taskbook.TargetStore.Targeted;
import io.gantry.project.taskbook.TaskBook.Due;
import io.gantry.project.taskbook.TaskBook.Share;
import io.gantry.project.taskbook.TaskBook.UnitBelow;
import io.gantry.project.taskbook.TaskBook.WeekLine;
import io.gantry.project.unit.UnitRegister;
import io.gantry.unit.FreshUnits;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a task book is put together from, and names what is in it as far as it may be seen. */
@Component
final class TaskBookReader {

    private final TaskBookStore books;
    private final TargetStore targets;
    private final ProjectRegister projects;
    private final UnitRegister units;
    private final FreshUnits tree;
    private final WorkingCalendars calendars;
    private final RegionProperties region;
    private final InstantSource clock;

    TaskBookReader(
            TaskBookStore books,
            TargetStore targets,
            ProjectRegister projects,
            UnitRegister units,
            FreshUnits tree,
            WorkingCalendars calendars,
            RegionProperties region,
            InstantSource clock) {
        this.books = books;
        this.targets = targets;
        this.projects = projects;
        this.units = units;
        this.tree = tree;
        this.calendars = calendars;
        this.region = region;
        this.clock = clock;
    }

    /** @param revision of what the unit is ordered */
    TaskBook read(String unit, int year, long revision, Scope scope) {
        var now = tree.tree();
        var within = now.within(unit);
        var orders = books.orders(within, year);
        var today = region.dateAt(clock.instant());
        var held = targets.heldBy(within).stream()
                .map(project -> held(project, year, today))
                .toList();
        var composed = new Composition(year, now, orders, held, new UnitWeeks(year, calendars.asOfNow()::ofUnit));
        var own = composed.heldBy(unit);
        var shown = own.subList(0, Math.min(own.size(), TaskBook.MOST));
        var starts = dues(composed.starts(unit), within, PlannedYear::startMonth);
        var completions = dues(composed.completions(unit), within, PlannedYear::completionMonth);
        var named = projects.names(ids(shown, starts, completions), scope);
        var unitNames = units.names(
                Stream.concat(Stream.of(unit), now.childrenOf(unit).stream()).toList(), scope);
        return new TaskBook(
                unit,
                unitNames.get(unit),
                year,
                revision,
                orders.get(unit),
                composed.whole(unit),
                composed.months(unit),
                weeks(composed.weeks(unit), year),
                composed.gaps(unit),
                now.childrenOf(unit).stream()
                        .map(child -> new UnitBelow(
                                child,
                                unitNames.get(child),
                                composed.whole(child),
                                composed.months(child),
                                composed.gaps(child).size()))
                        .toList(),
                starts.stream().map(due -> visible(due, named)).toList(),
                completions.stream().map(due -> visible(due, named)).toList(),
                shown.stream().map(project -> share(project, unit, named)).toList(),
                own.size() - shown.size());
    }

    private static HeldProject held(Targeted found, int year, LocalDate today) {
        var course = found.course();
        var planned = PlannedYear.of(year, course.target(year), found.project(), found.plan(), course.stages(), today);
        var holders = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> holder(found, YearMonth.of(year, month).atEndOfMonth()))
                .toList();
        return new HeldProject(found.project().id(), planned, holders);
    }

    // Before the first day that is known, the first that is known is charged: somebody has to be.
    private static String holder(Targeted found, LocalDate day) {
        var held = found.course().responsibility();
        return held.on(day)
                .or(() -> held.assignments().stream().findFirst())
                .map(assignment -> assignment.holders().responsibleUnit())
                .orElse(found.project().responsibleUnit());
    }

    private static List<Due> dues(
            List<HeldProject> due, Set<String> within, Function<PlannedYear, @Nullable Integer> monthOf) {
        var dues = new ArrayList<Due>();
        for (var project : due) {
            var month = project.within(monthOf.apply(project.planned()), within);
            if (month != null) {
                dues.add(new Due(project.id(), null, project.holders().get(month - 1), month));
            }
        }
        dues.sort(Comparator.comparingInt(Due::month));
        return dues.subList(0, Math.min(dues.size(), TaskBook.MOST));
    }

    private static Set<String> ids(List<HeldProject> shown, List<Due> starts, List<Due> completions) {
        var ids = new HashSet<String>();
        shown.forEach(project -> ids.add(project.id()));
        Stream.concat(starts.stream(), completions.stream()).map(Due::project).forEach(ids::add);
        return ids;
    }

    private static Due visible(Due due, Map<String, Names> named) {
        var names = named.get(due.project());
        return new Due(names == null ? null : due.project(), names, due.unit(), due.month());
    }

    private static Share share(HeldProject project, String unit, Map<String, Names> named) {
        var names = named.get(project.id());
        var months = project.months(Set.of(unit));
        return new Share(
                names == null ? null : project.id(),
                names,
                project.planned().basis(),
                months.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                months);
    }

    private static List<WeekLine> weeks(List<Line> lines, int year) {
        var weeks = Weeks.weeksOf(year);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new WeekLine(
                        weeks.get(i).code(), weeks.get(i).from(), weeks.get(i).until(), lines.get(i)))
                .toList();
    }
}
