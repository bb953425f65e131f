package io.gantry.problem;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
