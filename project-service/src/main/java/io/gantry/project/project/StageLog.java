package io.gantry.project.project;

import io.gantry.event.PlannedStage;
import io.gantry.event.Stage;
import io.gantry.event.StageEvidence;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stages of a project: how it has come to where it is, and when it is planned to reach what.
 *
 * @param visits the stages that it has been in, in the order in which it came to them, the present one last; none where it was
 *     registered by a version that kept no days
 * @param planned in the order of the stages
 */
public record StageLog(List<Visit> visits, List<PlannedStage> planned) {

    static final StageLog NONE = new StageLog(List.of(), List.of());

    public StageLog {
        visits = List.copyOf(visits);
        planned = List.copyOf(planned);
    }

    /**
     * A time that a project has spent at a stage.
     *
     * @param on the day on which it came there
     * @param evidence what shows it; absent: nothing was given
     * @param reason why it came there, where it was said
     * @param closedOpen true where activities that were not complete were closed with it; absent: none were
     */
    public record Visit(
            Stage stage,
            LocalDate on,
            @Nullable StageEvidence evidence,
            @Nullable String reason,
            @Nullable Boolean closedOpen) {

        /** A visit that closes nothing. */
        public Visit(Stage stage, LocalDate on, @Nullable StageEvidence evidence, @Nullable String reason) {
            this(stage, on, evidence, reason, null);
        }

        Visit closingOpen() {
            return new Visit(stage, on, evidence, reason, true);
        }
    }

    static StageLog from(Visit first) {
        return new StageLog(List.of(first), List.of());
    }

    /** The same with the present stage as {@code visit} says; it takes the place of the last one if that is of its stage. */
    StageLog with(Visit visit) {
        var next = new ArrayList<>(visits);
        if (last() != null && last().stage() == visit.stage()) {
            next.remove(next.size() - 1);
        }
        next.add(visit);
        return new StageLog(next, planned);
    }

    StageLog planned(List<PlannedStage> days) {
        return new StageLog(visits, days);
    }

    @Nullable
    Visit last() {
        return visits.isEmpty() ? null : visits.get(visits.size() - 1);
    }

    /** The first day that a visit of {@code stage} may have: that of the one before it. Absent: any. */
    @Nullable
    LocalDate earliest(Stage stage) {
        var last = last();
        boolean isCorrection = last != null && last.stage() == stage;
        int before = visits.size() - (isCorrection ? 2 : 1);
        return before < 0 ? null : visits.get(before).on();
    }

    /** The visits that count: what was said of a stage and taken back later, by going back to one before it, does not. */
    Map<Stage, Visit> reached() {
        var reached = new EnumMap<Stage, Visit>(Stage.class);
        for (var visit : visits) {
            reached.keySet().removeIf(stage -> stage.compareTo(visit.stage()) > 0);
            reached.putIfAbsent(visit.stage(), visit);
        }
        return reached;
    }

    /** The day on which construction was completed; empty where it is not. */
    public Optional<LocalDate> completed() {
        return reached().values().stream()
                .filter(visit -> visit.stage().compareTo(Stage.COMPLETED) >= 0)
                .map(Visit::on)
                .min(LocalDate::compareTo);
    }

    /** The day on which it was completed, where what was open was closed with that; empty where it was not. */
    public Optional<LocalDate> closedOpenOn() {
        return completed()
                .filter(day -> reached().values().stream().anyMatch(visit -> Boolean.TRUE.equals(visit.closedOpen())));
    }

    /**
     * The day on which it came to {@code stage}; empty where it did not, or was there already when it was registered and nobody has said
     * since when.
     */
    public Optional<LocalDate> on(Stage stage) {
        return Optional.ofNullable(reached().get(stage))
                .filter(visit -> visit.evidence() != null || !visit.equals(visits.get(0)))
                .map(Visit::on);
    }

    /** Days spent at each stage up to {@code today}, those that were taken back later as well. */
    Map<Stage, Long> dwell(LocalDate today) {
        var dwell = new EnumMap<Stage, Long>(Stage.class);
        for (int i = 0; i < visits.size(); i++) {
            var left = i + 1 < visits.size() ? visits.get(i + 1).on() : today;
            dwell.merge(
                    visits.get(i).stage(), ChronoUnit.DAYS.between(visits.get(i).on(), left), Long::sum);
        }
        return dwell;
    }

    /** The days on which it is planned to reach stages, as far as they are planned. */
    public Map<Stage, LocalDate> plannedDays() {
        var days = new EnumMap<Stage, LocalDate>(Stage.class);
        planned.forEach(day -> days.put(day.stage(), day.on()));
        return days;
    }
}
