package io.gantry.file;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
