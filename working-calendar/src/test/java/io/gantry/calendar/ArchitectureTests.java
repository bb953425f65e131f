package io.gantry.calendar;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
