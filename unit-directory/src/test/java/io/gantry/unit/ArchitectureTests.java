package io.gantry.unit;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
