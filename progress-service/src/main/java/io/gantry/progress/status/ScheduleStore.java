package io.gantry.progress.status;

/** Where the plans by days are kept. */
public interface ScheduleStore extends Documents<PlanSchedule> {}
