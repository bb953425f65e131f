package io.gantry.project.disclosure;

import io.gantry.event.Names;
import io.gantry.event.PlannedStage;
import io.gantry.event.Project;
import io.gantry.event.Stage;
import io.gantry.event.Standing;
import io.gantry.project.disclosure.OpenProject.Budget;
import io.gantry.project.disclosure.OpenProject.Classification;
import io.gantry.project.disclosure.OpenProject.Completion;
import io.gantry.project.disclosure.OpenProject.Party;
import io.gantry.project.disclosure.OpenProject.Period;
import io.gantry.project.disclosure.OpenProject.Value;
import io.gantry.project.project.RegisteredProject;
import io.gantry.project.project.StageLog;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says of registered projects what OC4IDS has a place for. Pure. */
final class Disclosure {

    static final String CURRENCY = "CNY";

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final String prefix;
    private final Map<String, List<String>> sectors;
    private final ZoneId zone;

    /**
     * @param prefix before ids
     * @param sectors of each classification
     * @param zone in which days begin and end
     */
    Disclosure(String prefix, Map<String, List<String>> sectors, ZoneId zone) {
        this.prefix = prefix;
        this.sectors = Map.copyOf(sectors);
        this.zone = zone;
    }

    /** @param units the names of units, by their codes; one that is not among them is named by its code */
    OpenProject of(RegisteredProject registered, Map<String, Names> units) {
        var project = registered.project();
        var stages = registered.course().stages();
        var start = started(stages);
        return new OpenProject(
                prefix + "-" + project.id(),
                project.names().zh(),
                // The register has no description; to readers abroad this says what the title does.
                project.names().en(),
                status(registered.stage(), registered.standing()),
                new Period(start == null ? null : morning(start), evening(project.requiredFinish())),
                sectors.getOrDefault(project.classification(), List.of()),
                classifications(project),
                new Budget(new Value(project.totalInvestment(), CURRENCY)),
                parties(project, units),
                stages.on(Stage.COMPLETED)
                        .map(day -> new Completion(evening(day)))
                        .orElse(null));
    }

    /** The phase of OC4IDS that a stage belongs to. A project that is suspended stays in its phase: the standard has none for that. */
    static String status(Stage stage, Standing standing) {
        if (standing == Standing.WITHDRAWN) {
            return "cancelled";
        }
        return switch (stage) {
            case PLANNED, NEGOTIATING -> "identification";
            case SIGNED, REGISTERED, SITE_SECURED, PREPARING -> "preparation";
            case STARTED, UNDER_CONSTRUCTION -> "implementation";
            case COMPLETED -> "completion";
            case IN_PRODUCTION, FULL_PRODUCTION -> "completed";
        };
    }

    // When building began or, before that, is planned to.
    private static @Nullable LocalDate started(StageLog stages) {
        return stages.on(Stage.STARTED)
                .or(() -> stages.planned().stream()
                        .filter(planned -> planned.stage() == Stage.STARTED)
                        .map(PlannedStage::on)
                        .findFirst())
                .orElse(null);
    }

    private static List<Classification> classifications(Project project) {
        var found = new ArrayList<Classification>();
        found.add(new Classification("gantry-classification", project.classification()));
        found.add(new Classification("gantry-tier", project.tier()));
        Optional.ofNullable(project.industryChain())
                .ifPresent(chain -> found.add(new Classification("gantry-industry-chain", chain)));
        return found;
    }

    // A unit is one party, whatever it does.
    private static List<Party> parties(Project project, Map<String, Names> units) {
        var roles = new LinkedHashMap<String, List<String>>();
        roles.computeIfAbsent(project.leadUnit(), ignored -> new ArrayList<>()).add("publicAuthority");
        roles.computeIfAbsent(project.responsibleUnit(), ignored -> new ArrayList<>())
                .add("administrativeEntity");
        // The standard has no word for who is on the site, and lets us use our own.
        roles.computeIfAbsent(project.fieldUnit(), ignored -> new ArrayList<>()).add("fieldUnit");
        return roles.entrySet().stream()
                .map(party -> new Party(party.getKey(), nameOf(party.getKey(), units), party.getValue()))
                .toList();
    }

    private static String nameOf(String unit, Map<String, Names> units) {
        var names = units.get(unit);
        return names == null ? unit : names.zh();
    }

    private OffsetDateTime morning(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }

    private OffsetDateTime evening(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toOffsetDateTime();
    }
}
