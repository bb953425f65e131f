package io.gantry.http;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
