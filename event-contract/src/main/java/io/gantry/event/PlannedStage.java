package io.gantry.event;

import java.time.LocalDate;

/** The day on which a project is planned to reach a stage. */
public record PlannedStage(Stage stage, LocalDate on) {}
