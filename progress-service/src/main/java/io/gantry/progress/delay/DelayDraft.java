package io.gantry.progress.delay;

import io.gantry.event.Delay;
import io.gantry.progress.rule.Finding;
import io.gantry.progress.rule.Region;
import io.gantry.progress.rule.TrackedDelay;
import org.jspecify.annotations.Nullable;

/** Makes delays of what a rule finds. A delay's id follows from project, rule, subject and episode. */
record DelayDraft(ActiveRules rules, ActiveRule rule, Region region) {

    /** @param last the last episode about the subject, open or not */
    Delay of(JudgedSubject subject, Finding finding, @Nullable TrackedDelay last) {
        var descriptor = rule.descriptor();
        var project = subject.project();
        var episode = episode(last);
        return new Delay(
                Ids.of(project.id(), descriptor.id(), subject.id(), String.valueOf(episode)),
                episode,
                descriptor.id(),
                descriptor.version(),
                rules.pack(),
                rules.packVersion(),
                project.id(),
                project.names(),
                subject.named(descriptor.subject()),
                subject.responsibleUnit(),
                finding.level(),
                descriptor.title(),
                descriptor.summary(finding, region),
                finding.due(),
                descriptor.written(finding));
    }

    private static int episode(@Nullable TrackedDelay last) {
        if (last == null) {
            return 1;
        }
        return last.open() ? last.delay().episode() : last.delay().episode() + 1;
    }
}
