package io.gantry.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.event.Activity;
import io.gantry.event.ActivityLink;
import io.gantry.file.FileActivity;
import io.gantry.file.FileLimits;
import io.gantry.file.FileLink;
import io.gantry.file.FilesBusyException;
import io.gantry.file.ScheduleFiles;
import io.gantry.file.UnreadableFileException;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScheduleXmlTests {

    @Test
    void thePlanOfTheImportedProjectIsReadAsItWasWritten() throws UnreadableFileException, FilesBusyException {
        var plan = new PortfolioPlanner(133, LocalDate.of(2026, 11, 23), ZoneId.of("Asia/Shanghai"), "http://x/")
                .plan()
                .stories()
                .get(DemoCourse.IMPORTED - 1)
                .plan();
        var files = new ScheduleFiles(new FileLimits(Duration.ofMinutes(1), 256, 1, Duration.ofMinutes(1)));
        var read = files.read(new ByteArrayInputStream(ScheduleXml.of(plan)), null, null);

        assertThat(read.format()).isEqualTo("MSPDI");
        assertThat(read.activities())
                .extracting(FileActivity::id)
                .containsExactlyElementsOf(plan.stream().map(Activity::id).toList());
        assertThat(read.activities())
                .extracting(FileActivity::start)
                .containsExactlyElementsOf(
                        plan.stream().map(Activity::plannedStart).toList());
        assertThat(read.activities())
                .extracting(FileActivity::finish)
                .containsExactlyElementsOf(
                        plan.stream().map(Activity::plannedFinish).toList());
        assertThat(read.activities().stream()
                        .map(row ->
                                row.links().stream().map(FileLink::predecessor).toList()))
                .containsExactlyElementsOf(plan.stream()
                        .map(activity -> activity.waitsFor().stream()
                                .map(ActivityLink::predecessor)
                                .toList())
                        .toList());
        assertThat(read.activities())
                .extracting(FileActivity::parent)
                .containsExactlyElementsOf(plan.stream().map(Activity::parent).toList());
        assertThat(read.activities())
                .filteredOn(row -> row.constraint() != null)
                .extracting(FileActivity::id)
                .containsExactlyElementsOf(plan.stream()
                        .filter(activity -> activity.constraint() != null)
                        .map(Activity::id)
                        .toList());
        assertThat(read.activities().get(0).columns())
                .containsEntry("Gantry Weight", plan.get(0).weight().toPlainString());
        assertThat(read.notes()).isEmpty();
    }
}
