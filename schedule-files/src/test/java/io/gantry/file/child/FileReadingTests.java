package io.gantry.file.child;

import static io.gantry.file.Samples.DAY_AND_NIGHT;
import static io.gantry.file.Samples.WORKDAYS;
import static io.gantry.file.Samples.link;
import static io.gantry.file.Samples.mspdi;
import static io.gantry.file.Samples.task;
import static io.gantry.file.Samples.xer;
import static io.gantry.file.Samples.xerLink;
import static io.gantry.file.Samples.xerTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.file.FileActivity;
import io.gantry.file.FileConstraint;
import io.gantry.file.FileLink;
import io.gantry.file.FileNote;
import io.gantry.file.FileNote.Kind;
import io.gantry.file.ScheduleFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What files hold, in our words; B05 and B07 of the cases that users of comparable systems have reported. */
class FileReadingTests {

    @Test
    void workThatEndsAtMidnightEndsWithTheDayBefore() throws Exception {
        var read = read(xer(
                DAY_AND_NIGHT,
                "",
                List.of(xerTask(1, "A1", "Pour", "TT_Task", 72, "2026-09-28 00:00", "2026-10-01 00:00")),
                List.of()));

        assertThat(activity(read, "A1").start()).isEqualTo("2026-09-28");
        assertThat(activity(read, "A1").finish()).isEqualTo("2026-09-30");
        assertThat(activity(read, "A1").days()).isEqualByComparingTo("3");
    }

    @Test
    void aMilestoneHasOneDay() throws Exception {
        var read = read(xer(
                WORKDAYS,
                "",
                List.of(
                        xerTask(1, "M1", "Topped out", "TT_FinMile", 0, "", "2026-09-30 17:00"),
                        xerTask(2, "M2", "Begin", "TT_Mile", 0, "2026-09-30 08:00", "")),
                List.of()));

        for (var id : List.of("M1", "M2")) {
            assertThat(activity(read, id).milestone()).isTrue();
            assertThat(activity(read, id).start()).isEqualTo("2026-09-30");
            assertThat(activity(read, id).finish()).isEqualTo("2026-09-30");
        }
    }

    @Test
    void rowsThatAreNoWorkStayOutAndAreTold() throws Exception {
        var read = read(mspdi(
                task(1, "施工", 1, "2026-08-01T08:00:00", "2026-12-31T17:00:00", 800, ""),
                task(2, "A", 2, "2026-09-01T08:00:00", "2026-09-02T17:00:00", 16, ""),
                task(3, "B", 2, "2026-09-03T08:00:00", "2026-09-04T17:00:00", 16, link(2))
                        .replace("<Active>1", "<Active>0"),
                task(4, "C", 2, "2026-09-07T08:00:00", "2026-09-08T17:00:00", 16, link(3) + link(99)),
                "<Task><UID>5</UID><ID>5</ID><IsNull>1</IsNull></Task>"));

        assertThat(read.rows()).isEqualTo(5);
        assertThat(read.blankRows()).isEqualTo(1);
        assertThat(read.activities()).extracting(FileActivity::name).containsExactly("施工", "A", "C");
        assertThat(read.activities().get(0).start()).isEqualTo("2026-09-01");
        assertThat(read.activities().get(0).finish()).isEqualTo("2026-09-08");
        assertThat(read.activities().get(1).parent())
                .isEqualTo(read.activities().get(0).id());
        assertThat(read.activities()).flatExtracting(FileActivity::links).isEmpty();
        assertThat(read.notes())
                .containsExactlyInAnyOrder(
                        new FileNote(Kind.INACTIVE, "3", null, "B"),
                        new FileNote(Kind.LINK_INACTIVE, "2", "3", null),
                        new FileNote(Kind.LINK_INACTIVE, "3", "4", null),
                        new FileNote(Kind.LINK_ABSENT, "99", "4", null),
                        new FileNote(Kind.SUMMARY_DATES, "1", null, "2026-08-01/2026-12-31"));
    }

    @Test
    void aDateThatCannotBeReadIsAFaultOfItsRow() throws Exception {
        var read = read(xer(
                WORKDAYS,
                "",
                List.of(
                        xerTask(1, "A1", "Piles", "TT_Task", 16, "2024-04-24 08:00:00", "2024-04-25 16:00:00"),
                        xerTask(2, "A2", "Caps", "TT_Task", 16, "2024-04-26 08:00", "2024-04-29 16:00")),
                List.of()));

        assertThat(read.notes())
                .contains(new FileNote(Kind.DATE_UNREADABLE, "A1", "early_start_date", "2024-04-24 08:00:00"));
        assertThat(read.notes()).noneMatch(note -> note.row().equals("A2"));
    }

    @Test
    void aLinkIntoAnotherProjectIsTold() throws Exception {
        var read = read(xer(
                WORKDAYS,
                "",
                List.of(xerTask(1, "A1", "Piles", "TT_Task", 16, "2026-09-01 08:00", "2026-09-02 16:00")),
                List.of(xerLink(7, 555, 1, "PR_FS", 0))));

        assertThat(read.notes()).containsExactly(new FileNote(Kind.LINK_ABSENT, "555", "A1", null));
    }

    @Test
    void linksKeepTheirTypesAndLags() throws Exception {
        var read = read(xer(
                WORKDAYS,
                "",
                List.of(
                        xerTask(1, "A1", "Piles", "TT_Task", 16, "2026-09-01 08:00", "2026-09-02 16:00"),
                        xerTask(2, "A2", "Caps", "TT_Task", 16, "2026-09-03 08:00", "2026-09-04 16:00"),
                        xerTask(3, "A3", "Walls", "TT_Task", 16, "2026-09-07 08:00", "2026-09-08 16:00")),
                List.of(
                        xerLink(1, 1, 2, "PR_FS", 24),
                        xerLink(2, 1, 3, "PR_SS", -8),
                        xerLink(3, 2, 3, "PR_FF", 12),
                        xerLink(4, 1, 3, "PR_SF", 0))));

        assertThat(activity(read, "A2").links()).containsExactly(new FileLink("A1", FileLink.Type.FS, 3, false));
        assertThat(activity(read, "A3").links())
                .containsExactlyInAnyOrder(
                        new FileLink("A1", FileLink.Type.SS, -1, false),
                        new FileLink("A2", FileLink.Type.FF, 2, false),
                        new FileLink("A1", FileLink.Type.SF, 0, false));
        assertThat(read.notes()).extracting(FileNote::kind).containsExactly(Kind.LAG_ROUNDED);
    }

    @Test
    void elapsedLagsAndConstraintsOfMicrosoftProjectAreKept() throws Exception {
        var read = read(mspdi(
                task(1, "A", 1, "2026-09-01T08:00:00", "2026-09-02T17:00:00", 16, ""),
                task(
                        2,
                        "B",
                        1,
                        "2026-09-10T08:00:00",
                        "2026-09-11T17:00:00",
                        16,
                        "<ConstraintType>4</ConstraintType><ConstraintDate>2026-09-10T08:00:00</ConstraintDate>"
                                + link(1).replace("<LinkLag>0", "<LinkLag>" + 7 * 24 * 60 * 10)
                                        .replace("<LagFormat>7", "<LagFormat>8"))));

        assertThat(activity(read, "T2").links()).containsExactly(new FileLink("T1", FileLink.Type.FS, 7, true));
        assertThat(activity(read, "T2").constraint())
                .isEqualTo(new FileConstraint(FileConstraint.Kind.SNET, LocalDate.of(2026, 9, 10)));
    }

    @Test
    void aChineseFileOfPrimaveraIsReadAsChineseAndAsksWhetherThatIsRight() throws Exception {
        var file = xer(
                WORKDAYS,
                "",
                List.of(xerTask(1, "A1", "龙河桩基施工", "TT_Task", 16, "2026-09-01 08:00", "2026-09-02 16:00")),
                List.of());
        var read = FileReading.read(file.getBytes(Charset.forName("GBK")), "", "");

        assertThat(activity(read, "A1").name()).isEqualTo("龙河桩基施工");
        assertThat(read.encoding()).isNotNull();
        assertThat(read.encoding().certain()).isFalse();
    }

    @Test
    void progressAndBaselineAreRead() throws Exception {
        var read = read(
                mspdi(
                        task(
                                1,
                                "A",
                                1,
                                "2026-09-01T08:00:00",
                                "2026-09-04T17:00:00",
                                32,
                                "<PercentComplete>50</PercentComplete><ActualStart>2026-09-01T08:00:00</ActualStart>"
                                        + "<Baseline><Number>0</Number><Start>2026-08-31T08:00:00</Start><Finish>2026-09-03T17:00:00</Finish></Baseline>")));

        var activity = activity(read, "T1");
        assertThat(activity.percentComplete()).isEqualByComparingTo("50");
        assertThat(activity.actualStart()).isEqualTo("2026-09-01");
        assertThat(activity.baselineStart()).isEqualTo("2026-08-31");
        assertThat(activity.baselineFinish()).isEqualTo("2026-09-03");
    }

    private static ScheduleFile read(String file) throws Exception {
        return FileReading.read(file.getBytes(StandardCharsets.UTF_8), "", "");
    }

    private static FileActivity activity(ScheduleFile file, String id) {
        return file.activities().stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " in " + file));
    }
}
