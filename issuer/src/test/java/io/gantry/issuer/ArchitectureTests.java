package io.gantry.issuer;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
