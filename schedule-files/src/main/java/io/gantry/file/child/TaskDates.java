package io.gantry.file.child;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.Task;

/**
 * The planned days of a row. Files have times: work that ends at midnight ends with the day before, and a milestone has one day, which is
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
                milestone ? milestoneDay(task) : day(start(task)),
                milestone ? milestoneDay(task) : lastDay(task, start(task), finish(task)),
                days(task));
    }

    // There the start and the finish of what has begun are actual and remaining ones, and beside them stand those
    // planned.
    private static boolean isBegunInPrimavera(Task task) {
        return task.getActualStart() != null
                && task.getPlannedStart() != null
                && task.getPlannedFinish() != null
                && "Primavera"
                        .equals(task.getParentFile().getProjectProperties().getFileApplication());
    }

    private static @Nullable LocalDateTime start(Task task) {
        return isBegunInPrimavera(task) ? task.getPlannedStart() : task.getStart();
    }

    private static @Nullable LocalDateTime finish(Task task) {
        return isBegunInPrimavera(task) ? task.getPlannedFinish() : task.getFinish();
    }

    /** The last day of what lasts, of {@code task}, from {@code start} to {@code finish}. */
    static @Nullable LocalDate lastDay(Task task, @Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        if (finish == null) {
            return null;
        }
        boolean closes = finish.toLocalTime().equals(LocalTime.MIDNIGHT)
                && (start == null || finish.isAfter(start))
                && !hasDaysOnly(task);
        return closes ? finish.toLocalDate().minusDays(1) : finish.toLocalDate();
    }

    // MPX may be written without times: then each finish is read as the morning of its day.
    private static boolean hasDaysOnly(Task task) {
        var properties = task.getParentFile().getProjectProperties();
        return "MPX".equals(properties.getFileType())
                && !properties.getDateFormat().name().contains("HH_MM");
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
        if (isBegunInPrimavera(task)) {
            return day(task.getPlannedFinish());
        }
        if (task.getActivityType() == ActivityType.FINISH_MILESTONE) {
            return task.getFinish() == null ? day(task.getStart()) : lastDay(task, null, task.getFinish());
        }
        return day(task.getStart() == null ? task.getFinish() : task.getStart());
    }

    private static @Nullable BigDecimal days(Task task) {
        var duration = isBegunInPrimavera(task) && task.getPlannedDuration() != null
                ? task.getPlannedDuration()
                : task.getDuration();
        return duration == null ? null : rounded(days(duration, task));
    }

    /** How many days {@code duration} has; of 24 hours if it elapses, otherwise of the calendar of {@code task}. */
    static double days(Duration duration, Task task) {
        return days(duration, task.getEffectiveCalendar());
    }

    /** The same of {@code calendar}. */
    static double days(Duration duration, @Nullable ProjectCalendar calendar) {
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
