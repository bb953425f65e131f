package io.gantry.file;

import java.util.Arrays;
import java.util.List;

/** Schedule files as texts, as far as tests need them. */
public final class Samples {

    private Samples() {}

    /** An XML file of Microsoft Project. @param tasks the tasks, see {@link #task} */
    public static String mspdi(String... tasks) {
        return """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Project xmlns="http://schemas.microsoft.com/project">
                <SaveVersion>14</SaveVersion><Name>示范</Name><Title>示范</Title>
                <StartDate>2026-09-01T08:00:00</StartDate><MinutesPerDay>480</MinutesPerDay><MinutesPerWeek>2400</MinutesPerWeek>
                <DaysPerMonth>20</DaysPerMonth><CalendarUID>1</CalendarUID>
                <Calendars><Calendar><UID>1</UID><Name>Standard</Name><IsBaseCalendar>1</IsBaseCalendar><WeekDays>%s</WeekDays></Calendar></Calendars>
                <Tasks>%s</Tasks></Project>
                """.formatted(week(), String.join("\n", tasks));
    }

    /**
     * A task.
     *
     * @param more elements beside its number, name and outline level, which come last
     */
    public static String task(int uid, String name, int level, String start, String finish, int hours, String more) {
        return """
                <Task><UID>%1$d</UID><ID>%1$d</ID><Name>%2$s</Name><Active>1</Active><Manual>0</Manual><Type>0</Type><IsNull>0</IsNull>
                <OutlineLevel>%3$d</OutlineLevel><Start>%4$s</Start><Finish>%5$s</Finish><Duration>PT%6$dH0M0S</Duration>
                <DurationFormat>7</DurationFormat>%7$s</Task>""".formatted(uid, name, level, start, finish, hours, more);
    }

    public static String link(int predecessor) {
        return "<PredecessorLink><PredecessorUID>" + predecessor
                + "</PredecessorUID><Type>1</Type><CrossProject>0</CrossProject><LinkLag>0</LinkLag><LagFormat>7</LagFormat></PredecessorLink>";
    }

    private static String week() {
        var days = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            boolean works = day > 1 && day < 7;
            days.append("<WeekDay><DayType>%d</DayType><DayWorking>%d</DayWorking>%s</WeekDay>"
                    .formatted(
                            day,
                            works ? 1 : 0,
                            works
                                    ? "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>"
                                            + "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>"
                                    : ""));
        }
        return days.toString();
    }

    /** The rows of an XER file's TASK table: see {@link #xer}. */
    public static String xerTask(
            int id, String code, String name, String type, int hours, String start, String finish) {
        return row(
                id,
                1,
                100,
                10,
                code,
                name,
                type,
                "DT_FixedDrtn",
                "TK_NotStart",
                hours,
                hours,
                start,
                finish,
                start,
                finish);
    }

    /** @param hours of lag */
    public static String xerLink(int id, int from, int to, String type, int hours) {
        return row(id, to, from, 1, 1, type, hours);
    }

    /**
     * An XER file with one project.
     *
     * @param exceptions of its calendar as P6 writes them, such as {@code (0||0(d|46023)())}
     */
    public static String xer(String week, String exceptions, List<String> tasks, List<String> links) {
        var lines = List.of(
                "ERMHDR\t19.12\t2026-11-01\tProject\tadmin\tadmin\tdbxDatabaseNoName\tProject Management\tCNY",
                "%T\tPROJECT",
                "%F\tproj_id\tproj_short_name\tclndr_id\tplan_start_date\tlast_recalc_date\texport_flag",
                row(1, "P1", 10, "2026-09-01 00:00", "2026-09-01 00:00", "Y"),
                "%T\tCALENDAR",
                "%F\tclndr_id\tdefault_flag\tclndr_name\tproj_id\tbase_clndr_id\tlast_chng_date\tclndr_type\tday_hr_cnt\tweek_hr_cnt\tmonth_hr_cnt\tyear_hr_cnt\trsrc_private\tclndr_data",
                row(
                        10,
                        "Y",
                        "Site",
                        "",
                        "",
                        "",
                        "CA_Base",
                        week.equals(DAY_AND_NIGHT) ? 24 : 8,
                        week.equals(DAY_AND_NIGHT) ? 168 : 40,
                        172,
                        2000,
                        "N",
                        "(0||CalendarData()((0||DaysOfWeek()(" + week + "))(0||VIEW(ShowTotal|N)())(0||Exceptions()("
                                + exceptions + "))))"),
                "%T\tPROJWBS",
                "%F\twbs_id\tproj_id\tseq_num\tproj_node_flag\tstatus_code\twbs_short_name\twbs_name\tparent_wbs_id",
                row(100, 1, 1, "Y", "WS_Open", "P1", "Project one", ""),
                "%T\tTASK",
                "%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_code\ttask_name\ttask_type\tduration_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\ttarget_start_date\ttarget_end_date\tearly_start_date\tearly_end_date",
                String.join("\r\n", tasks),
                "%T\tTASKPRED",
                "%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt",
                String.join("\r\n", links),
                "%E");
        return String.join(
                        "\r\n", lines.stream().filter(line -> !line.isEmpty()).toList()) + "\r\n";
    }

    public static final String WORKDAYS = week("", "(0||0(s|08:00|f|16:00)())", "");
    public static final String DAY_AND_NIGHT =
            week("(0||0(s|00:00|f|00:00)())", "(0||0(s|00:00|f|00:00)())", "(0||0(s|00:00|f|00:00)())");

    private static String week(String sunday, String workday, String saturday) {
        var days = new StringBuilder();
        for (int day = 1; day <= 7; day++) {
            var hours = day == 1 ? sunday : day == 7 ? saturday : workday;
            days.append("(0||").append(day).append("()(").append(hours).append("))");
        }
        return days.toString();
    }

    private static String row(Object... cells) {
        return "%R\t"
                + String.join("\t", Arrays.stream(cells).map(String::valueOf).toList());
    }
}
