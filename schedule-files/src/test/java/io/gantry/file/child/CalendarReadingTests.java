package io.gantry.file.child;

import static io.gantry.file.Samples.DAY_AND_NIGHT;
import static io.gantry.file.Samples.WORKDAYS;
import static io.gantry.file.Samples.mspdi;
import static io.gantry.file.Samples.task;
import static io.gantry.file.Samples.xer;
import static io.gantry.file.Samples.xerLink;
import static io.gantry.file.Samples.xerTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.gantry.file.FileActivity;
import io.gantry.file.FileCalendar;
import io.gantry.file.FileCalendar.Day;
import io.gantry.file.FileCalendar.Hours;
import io.gantry.file.FileLink;
import io.gantry.file.ScheduleFile;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calendars of files; of B05 of the reported cases what its files of MPXJ are about: by whose calendar lags are counted, and a calendar
 * that is cut off.
 */
class CalendarReadingTests {

    private static final List<String> A_TASK =
            List.of(xerTask(1, "A1", "Piles", "TT_Task", 16, "2026-09-01 08:00", "2026-09-02 16:00"));

    @Test
    void aCalendarOfPrimaveraHasItsWeekItsHoursAndItsExceptions() throws Exception {
        // 46023 is 1 January, and 46263 a Saturday with hours of its own.
        var read =
                read(xer(WORKDAYS, "(0||0(d|46023)())(0||1(d|46263)((0||0(s|08:00|f|16:00)())))", A_TASK, List.of()));

        assertThat(read.calendars())
                .containsExactly(new FileCalendar(
                        "Site",
                        EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                        List.of(new Day(LocalDate.of(2026, 1, 1), false), new Day(LocalDate.of(2026, 8, 29), true)),
                        List.of(new Hours("08:00", "16:00")),
                        false));
    }

    @Test
    void aDayThatEndsAtMidnightEndsAtTwentyFour() throws Exception {
        var read = read(xer(DAY_AND_NIGHT, "", A_TASK, List.of()));

        assertThat(read.calendars().get(0).hours()).containsExactly(new Hours("00:00", "24:00"));
        assertThat(read.calendars().get(0).week()).hasSize(7);
    }

    @Test
    void aCalendarOfMicrosoftProjectHasItsHoursAndSaysWhereDaysHaveOthers() throws Exception {
        var file = mspdi(task(1, "A", 1, "2026-09-01T08:00:00", "2026-09-02T17:00:00", 16, ""));
        var usual = read(file).calendars().get(0);
        var shorter = read(file.replaceFirst(
                        "(<DayType>6</DayType>.*?<FromTime>13:00:00</FromTime><ToTime>)17:00:00", "$115:00:00"))
                .calendars()
                .get(0);

        assertThat(usual.hours()).containsExactly(new Hours("08:00", "12:00"), new Hours("13:00", "17:00"));
        assertThat(usual.otherHours()).isFalse();
        assertThat(shorter.hours()).isEqualTo(usual.hours());
        assertThat(shorter.otherHours()).isTrue();
    }

    /** From work round the clock to work of eight hours a day, with a lag of 48 hours. */
    @ParameterizedTest
    @CsvSource({
        "rcal_Predecessor, 2, false",
        "rcal_Successor, 6, false",
        "rcal_ProjDefault, 2, false",
        "rcal_24Hour, 2, true"
    })
    void aLagOfPrimaveraIsInDaysOfTheCalendarThatTheFileNames(String calendar, int days, boolean elapsed)
            throws Exception {
        var file = xer(
                DAY_AND_NIGHT,
                "",
                List.of(
                        xerTask(1, "A1", "Pour", "TT_Task", 72, "2026-09-28 00:00", "2026-10-01 00:00"),
                        xerTask(2, "A2", "Strip", "TT_Task", 16, "2026-10-12 08:00", "2026-10-13 16:00")
                                .replace("\t100\t10\t", "\t100\t11\t")),
                List.of(xerLink(1, 1, 2, "PR_FS", 48)));
        var read = read(withCalendar(file, "Office", "(0||CalendarData()((0||DaysOfWeek()(" + WORKDAYS + "))))")
                .replace(
                        "%E\r\n",
                        "%T\tSCHEDOPTIONS\r\n%F\tschedoptions_id\tproj_id\tsched_calendar_on_relationship_lag\r\n%R\t1\t1\t"
                                + calendar + "\r\n%E\r\n"));

        assertThat(activity(read, "A2").links()).containsExactly(new FileLink("A1", FileLink.Type.FS, days, elapsed));
    }

    @Test
    void aCalendarThatIsCutOffCostsNothingButItself() throws Exception {
        var tasks = List.of(
                xerTask(1, "A1", "Piles", "TT_Task", 16, "2026-09-01 08:00", "2026-09-02 16:00"),
                xerTask(2, "A2", "Caps", "TT_Task", 16, "2026-09-03 08:00", "2026-09-04 16:00")
                        .replace("\t100\t10\t", "\t100\t11\t"));
        var read = read(withCalendar(xer(WORKDAYS, "", tasks, List.of()), "Cut", "(0||CalendarData()("));

        assertThat(read.activities()).extracting(FileActivity::id).contains("A1", "A2");
        assertThat(activity(read, "A2").start()).isEqualTo("2026-09-03");
        assertThat(activity(read, "A2").finish()).isEqualTo("2026-09-04");
        assertThat(read.calendars().get(0).week()).isEqualTo(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    }

    private static String withCalendar(String file, String name, String data) {
        var row = String.join("\t", "%R", "11", "N", name, "", "", "", "CA_Base", "8", "40", "172", "2000", "N", data);
        return file.replace("%T\tPROJWBS", row + "\r\n%T\tPROJWBS");
    }

    private static FileActivity activity(ScheduleFile file, String id) {
        return file.activities().stream()
                .filter(activity -> activity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " in " + file));
    }

    private static ScheduleFile read(String file) throws Exception {
        return FileReading.read(file.getBytes(StandardCharsets.UTF_8), "", "");
    }
}
