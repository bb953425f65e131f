package io.gantry.file.child;

import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileConstraint;
import io.gantry.file.FileFormat;
import io.gantry.file.FileLink;
import io.gantry.file.ScheduleFile;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileWritingTests {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadAgain(FileFormat format) throws Exception {
        var calendar = new FileCalendar(
                "中国",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(
                        new FileCalendar.Day(LocalDate.of(2026, 9, 20), true),
                        new FileCalendar.Day(LocalDate.of(2026, 9, 25), false)));
        var elapsed = format == FileFormat.MSPDI;
        var schedule = ScheduleFile.written(
                "P-1",
                List.of(
                        activity("S", null, "2026-09-07", "2026-10-09", null, false, null, List.of()),
                        activity("A", "S", "2026-09-07", "2026-09-11", "5", false, null, List.of()),
                        activity(
                                "B",
                                "S",
                                "2026-09-14",
                                "2026-09-21",
                                "7",
                                false,
                                new FileConstraint(FileConstraint.Kind.FNLT, LocalDate.of(2026, 9, 30)),
                                List.of(
                                        new FileLink("A", FileLink.Type.FS, 0, false),
                                        new FileLink("A", FileLink.Type.SS, 3, false))),
                        activity(
                                "M",
                                null,
                                "2026-10-09",
                                "2026-10-09",
                                "0",
                                true,
                                null,
                                List.of(new FileLink("B", FileLink.Type.FS, 7, elapsed)))),
                calendar);
        var target = directory.resolve("file");

        FileWriting.write(schedule, format, target);
        var read = FileReading.read(Files.readAllBytes(target), "", "");

        assertThat(read.format()).isEqualTo(format.name());
        assertThat(read.activities()).extracting(FileActivity::id).containsExactlyInAnyOrder("S", "A", "B", "M");
        for (var wanted : schedule.activities()) {
            var found = read.activities().stream()
                    .filter(activity -> activity.id().equals(wanted.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.name()).isEqualTo(wanted.name());
            assertThat(found.parent()).as(wanted.id()).isEqualTo(wanted.parent());
            assertThat(found.milestone()).as(wanted.id()).isEqualTo(wanted.milestone());
            assertThat(found.constraint()).as(wanted.id()).isEqualTo(wanted.constraint());
            assertThat(found.links()).as(wanted.id()).containsExactlyInAnyOrderElementsOf(wanted.links());
            assertThat(found.columns()).as(wanted.id()).containsAllEntriesOf(wanted.columns());
            if (!wanted.summary()) {
                assertThat(found.start()).as(wanted.id()).isEqualTo(wanted.start());
                assertThat(found.finish()).as(wanted.id()).isEqualTo(wanted.finish());
                assertThat(found.days()).as(wanted.id()).isEqualByComparingTo(wanted.days());
            }
        }
        assertThat(read.calendars().get(0).exceptions())
                .containsExactly(calendar.exceptions().toArray(FileCalendar.Day[]::new));
    }

    private static FileActivity activity(
            String id,
            @Nullable String parent,
            String start,
            String finish,
            @Nullable String days,
            boolean milestone,
            @Nullable FileConstraint constraint,
            List<FileLink> links) {
        return new FileActivity(
                id,
                id,
                parent,
                "任务 " + id,
                days == null,
                milestone,
                LocalDate.parse(start),
                LocalDate.parse(finish),
                days == null ? null : new BigDecimal(days),
                null,
                null,
                null,
                null,
                null,
                constraint,
                links,
                null,
                false,
                List.of(),
                Map.of(FileActivity.ID_COLUMN, id, "Gantry Weight", "12.5"));
    }
}
