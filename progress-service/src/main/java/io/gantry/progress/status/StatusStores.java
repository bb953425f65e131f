package io.gantry.progress.status;

/** All that is kept of the projects. */
public record StatusStores(
        ProjectStore projects,
        ActivityStore activities,
        ReportStore reports,
        DelayStore delays,
        ScheduleStore schedules,
        PlanPartStore parts) {}
