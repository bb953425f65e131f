package io.gantry.project;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
