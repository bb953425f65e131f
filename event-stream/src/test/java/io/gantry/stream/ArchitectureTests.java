package io.gantry.stream;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
