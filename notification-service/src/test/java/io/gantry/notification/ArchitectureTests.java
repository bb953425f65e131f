package io.gantry.notification;

import io.gantry.testing.ArchitectureRules;

class ArchitectureTests extends ArchitectureRules {}
