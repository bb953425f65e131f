package io.gantry.file.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
                                List.of(
                                        new FileLink("B", FileLink.Type.FS, 7, true),
                                        new FileLink("A", FileLink.Type.SS, -3, true)))),
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

    /** Sunday 2026-09-20 is worked on, Friday the 25th is a holiday. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MSPDI")
    void anElapsedLagIsTheWorkingLagThatIsEqualToIt(FileFormat format) throws Exception {
        var elapsed = List.of(
                new FileLink("A", FileLink.Type.FS, 7, true),
                new FileLink("A", FileLink.Type.SS, 2, true),
                new FileLink("A", FileLink.Type.FF, -3, true));
        var read = writtenAndRead(
                format,
                activity("A", null, "2026-09-19", "2026-09-21", "1", false, null, List.of()),
                activity("B", null, "2026-09-29", "2026-09-30", "2", false, null, elapsed));
        var links = read.activities().stream()
                .filter(activity -> activity.id().equals("B"))
                .findFirst()
                .orElseThrow();

        assertThat(links.links()).containsExactlyInAnyOrderElementsOf(elapsed);
        assertThat(links.columns()).containsEntry("Gantry Lags", "A FS 7/4; A SS 2/1; A FF -3/-2");
        // Who has changed the lag in Primavera means what stands there.
        assertThat(ElapsedLags.restored(List.of(new FileLink("A", FileLink.Type.FS, 5, false)), "A FS 7/4"))
                .containsExactly(new FileLink("A", FileLink.Type.FS, 5, false));
    }

    @ParameterizedTest
    @EnumSource
    void progressAndFirstPlannedDatesAreWritten(FileFormat format) throws Exception {
        var read = writtenAndRead(
                format,
                reported("A", "2026-09-07", "2026-09-11", "100", "2026-09-08", "2026-09-14"),
                reported("B", "2026-09-14", "2026-09-18", "40", "2026-09-15", null),
                reported("C", "2026-09-21", "2026-09-25", null, null, null));

        assertThat(read.activities())
                .extracting(
                        FileActivity::id,
                        FileActivity::start,
                        FileActivity::finish,
                        row -> row.days().intValueExact(),
                        row -> row.percentComplete() == null
                                ? 0
                                : row.percentComplete().intValueExact(),
                        FileActivity::actualStart,
                        FileActivity::actualFinish)
                .containsExactlyInAnyOrder(
                        tuple("A", sept(7), sept(11), 5, 100, sept(8), sept(14)),
                        tuple("B", sept(14), sept(18), 5, 40, sept(15), null),
                        tuple("C", sept(21), sept(25), 5, 0, null, null));
        // A file of Primavera has no baseline, and what is read for one are the planned dates.
        if (format == FileFormat.MSPDI) {
            assertThat(read.activities())
                    .extracting(FileActivity::baselineStart, FileActivity::baselineFinish)
                    .containsOnly(tuple(sept(1), sept(4)));
        }
    }

    private static LocalDate sept(int day) {
        return LocalDate.of(2026, 9, day);
    }

    private ScheduleFile writtenAndRead(FileFormat format, FileActivity... activities) throws Exception {
        var calendar = new FileCalendar(
                "中国",
                EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                List.of(
                        new FileCalendar.Day(LocalDate.of(2026, 9, 20), true),
                        new FileCalendar.Day(LocalDate.of(2026, 9, 25), false)));
        var target = directory.resolve("file");
        FileWriting.write(ScheduleFile.written("P-1", List.of(activities), calendar), format, target);
        return FileReading.read(Files.readAllBytes(target), "", "");
    }

    private static FileActivity reported(
            String id,
            String start,
            String finish,
            @Nullable String percent,
            @Nullable String actualStart,
            @Nullable String actualFinish) {
        return new FileActivity(
                id,
                id,
                null,
                "任务 " + id,
                false,
                false,
                LocalDate.parse(start),
                LocalDate.parse(finish),
                new BigDecimal("5"),
                percent == null ? null : new BigDecimal(percent),
                actualStart == null ? null : LocalDate.parse(actualStart),
                actualFinish == null ? null : LocalDate.parse(actualFinish),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 9, 4),
                null,
                List.of(),
                null,
                false,
                List.of(),
                Map.of(FileActivity.ID_COLUMN, id));
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
