package io.gantry.store;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
