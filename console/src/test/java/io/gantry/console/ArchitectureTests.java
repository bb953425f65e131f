package io.gantry.console;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
