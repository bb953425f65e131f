package io.gantry.event;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
