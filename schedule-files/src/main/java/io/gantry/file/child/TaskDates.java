package io.gantry.file.child;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.Task;

/**
 * The days of a row. Files have times: work that ends at midnight ends with the day before, and a milestone has one day, which is
 * that of the work it closes or opens.
 */
record TaskDates(
        boolean milestone,
        @Nullable LocalDate start,
        @Nullable LocalDate finish,
        @Nullable BigDecimal days) {

    private static final int DECIMALS = 3;

    TaskDates(Task task) {
        this(task, isMilestone(task));
    }

    private TaskDates(Task task, boolean milestone) {
        this(
                milestone,
                milestone ? milestoneDay(task) : day(task.getStart()),
                milestone ? milestoneDay(task) : lastDay(task.getStart(), task.getFinish()),
                days(task));
    }

    /** The last day of what lasts from {@code start} to {@code finish}. */
    static @Nullable LocalDate lastDay(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        if (finish == null) {
            return null;
        }
        boolean closes = finish.toLocalTime().equals(LocalTime.MIDNIGHT) && (start == null || finish.isAfter(start));
        return closes ? finish.toLocalDate().minusDays(1) : finish.toLocalDate();
    }

    static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }

    private static boolean isMilestone(Task task) {
        var type = task.getActivityType();
        if (type == ActivityType.START_MILESTONE || type == ActivityType.FINISH_MILESTONE) {
            return true;
        }
        var duration = task.getDuration();
        return !task.hasChildTasks() && (duration == null ? task.getMilestone() : duration.getDuration() == 0);
    }

    private static @Nullable LocalDate milestoneDay(Task task) {
        if (task.getActivityType() == ActivityType.FINISH_MILESTONE) {
            return task.getFinish() == null ? day(task.getStart()) : lastDay(null, task.getFinish());
        }
        return day(task.getStart() == null ? task.getFinish() : task.getStart());
    }

    private static @Nullable BigDecimal days(Task task) {
        var duration = task.getDuration();
        return duration == null ? null : rounded(days(duration, task));
    }

    /** How many days {@code duration} has; of 24 hours if it elapses, otherwise of the calendar of {@code task}. */
    static double days(Duration duration, Task task) {
        var calendar = task.getEffectiveCalendar();
        int perDay = calendar == null ? 8 * 60 : calendar.getMinutesPerDay();
        int perWeek = calendar == null ? 5 * perDay : calendar.getMinutesPerWeek();
        int perMonth = calendar == null ? 20 : calendar.getDaysPerMonth();
        double amount = duration.getDuration();
        return switch (duration.getUnits()) {
            case MINUTES -> amount / perDay;
            case HOURS -> amount * 60 / perDay;
            case DAYS, ELAPSED_DAYS, PERCENT, ELAPSED_PERCENT -> amount;
            case WEEKS -> amount * perWeek / perDay;
            case MONTHS -> amount * perMonth;
            case YEARS -> amount * perMonth * 12;
            case ELAPSED_MINUTES -> amount / (24 * 60);
            case ELAPSED_HOURS -> amount / 24;
            case ELAPSED_WEEKS -> amount * 7;
            case ELAPSED_MONTHS -> amount * 30;
            case ELAPSED_YEARS -> amount * 365;
        };
    }

    static BigDecimal rounded(double days) {
        return BigDecimal.valueOf(days).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
