package io.gantry.schedule;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
