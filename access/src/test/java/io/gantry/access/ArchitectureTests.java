package io.gantry.access;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
