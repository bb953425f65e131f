package io.gantry.progress;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
