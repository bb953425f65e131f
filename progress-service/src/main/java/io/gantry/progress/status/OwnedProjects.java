package io.gantry.progress.status;

import io.gantry.progress.delay.Subjects.DueProject;
import io.gantry.progress.status.ProjectStatus.Judgement;
import io.gantry.progress.status.ProjectStore.Agenda;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Owned projects. When they are due is known of all of them. */
final class OwnedProjects extends OwnedDocuments<ProjectStatus> {

    private final Agendas agendas = new Agendas();

    OwnedProjects(ProjectStore store, Object lock, int most) {
        super(store, lock, most, Instant.EPOCH);
    }

    /** Takes in the agendas of projects that are owned from now on. */
    void own(Collection<Agenda> owned) {
        owned.forEach(agendas::add);
    }

    /** Projects of which anything is due, the longest waiting first. */
    List<DueProject> due(Instant now, int limit) {
        return agendas.due(now, limit);
    }

    /** Projects that were last judged by other rules than {@code rules}, or as of an instant after {@code latest}. */
    List<DueProject> judgedOtherwise(String rules, Instant latest, int limit) {
        return agendas.judgedOtherwise(rules, latest, limit);
    }

    /** Makes a project due, as if it had been judged so before. */
    void markDue(ProjectStatus status, Judgement judgement) {
        keep(status.nextVersion().judged(judgement), Instant.EPOCH);
    }

    /** Notes when a project is due next. */
    void settle(ProjectStatus status, Instant next) {
        keep(status, next);
    }

    /** Notes how anything of a project was judged; as of the latest of several times. */
    void judged(Kept<ProjectStatus> kept, Judgement judgement) {
        var before = kept.document().judgement();
        var asOf = before != null && before.asOf().isAfter(judgement.asOf()) ? before.asOf() : judgement.asOf();
        keep(kept.document().judged(new Judgement(judgement.rules(), asOf)), kept.due());
    }

    @Override
    void kept(@Nullable Kept<ProjectStatus> before, Kept<ProjectStatus> now) {
        var status = now.document();
        agendas.put(new Agenda(
                status.id(),
                status.partition(),
                Objects.requireNonNullElse(now.due(), Instant.EPOCH),
                status.judgement()));
    }

    @Override
    void forgetAll() {
        super.forgetAll();
        agendas.clear();
    }
}
