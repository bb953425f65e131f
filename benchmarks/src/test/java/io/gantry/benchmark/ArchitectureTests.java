package io.gantry.benchmark;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
